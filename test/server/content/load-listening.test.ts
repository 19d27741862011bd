import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { FIGURES_FILE, loadListening } from '../../../server/content/load-listening.ts'
import { someListening } from '../../fixtures/some-listening.ts'
import { projectContent, testService } from '../../support/service.ts'
import { tempDir } from '../../support/temp-dir.ts'
import { visitor } from '../../support/visitor.ts'

function projectWith(figures: string): string {
  const root = tempDir()
  mkdirSync(path.dirname(path.join(root, FIGURES_FILE)), { recursive: true })
  writeFileSync(path.join(root, FIGURES_FILE), figures)
  return root
}

test('figures that were never measured are none, and no fault', () => {
  expect(loadListening(tempDir())).toEqual({ kind: 'read', listening: null })
})

test('the figures are read as the bench wrote them', () => {
  const listening = someListening()
  expect(loadListening(projectWith(JSON.stringify(listening)))).toEqual({ kind: 'read', listening })
})

test.each([
  ['{ "figures": ', 'file', /not JSON/],
  [JSON.stringify({ ...someListening(), notFor: 'anything' }), 'notFor', /array/],
  [JSON.stringify({ ...someListening(), score: 1 }), 'file', /score/],
])('broken figures are named with the file and the field: %.12s', (written, field, message) => {
  const read = loadListening(projectWith(written))
  expect(read.kind === 'broken' && read.problems[0]).toMatchObject({ file: FIGURES_FILE, field })
  expect(read.kind === 'broken' && read.problems[0]?.message).toMatch(message)
})

test('anybody can read how well it listens, and which listener is at work', async () => {
  const listening = someListening()
  const { app, ctx, close } = await testService({ content: { ...projectContent(), listening } })
  const { value, headers } = await visitor(app).ask('listening')
  expect(value).toEqual({
    coder: { id: ctx.coder.id, version: ctx.coder.version },
    measured: listening,
  })
  expect(headers.has('set-cookie')).toBe(false)
  await close()
})

test('where it was not measured, that is what is said', async () => {
  const { app, close } = await testService({ content: { ...projectContent(), listening: null } })
  expect((await visitor(app).ask('listening')).value.measured).toBeNull()
  await close()
})
