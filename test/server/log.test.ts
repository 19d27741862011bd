import { expect, test } from 'vitest'
import { BrokenData, PracticeError } from '../../server/errors.ts'
import { makeLog } from '../../server/log.ts'

const SECRET = 'marker-of-what-somebody-wrote'

function logging(what: Record<string, unknown>): string {
  const lines: string[] = []
  makeLog({ level: 'trace', to: { write: (line: string) => void lines.push(line) } }).error(
    what,
    'it happened',
  )
  return lines.join('')
}

test('an error is logged by its kind, its code and the way it came, never by its message', () => {
  const line = logging({ err: new PracticeError('conflict', SECRET, { cause: new TypeError(SECRET) }) })
  expect(line).not.toContain(SECRET)
  expect(JSON.parse(line).err).toMatchObject({
    kind: 'PracticeError',
    code: 'conflict',
    cause: { kind: 'TypeError' },
  })
  expect(JSON.parse(line).err.at[0]).toContain('log.test.ts')
})

test('an error whose message has many lines lets none of them in', () => {
  expect(logging({ err: new Error(`first\n    at ${SECRET}\nlast`) })).not.toContain(SECRET)
})

test('something thrown that is no error lets nothing in', () => {
  expect(logging({ err: SECRET })).not.toContain(SECRET)
})

test('stored data that is not as expected is logged by its place', () => {
  const line = logging({ err: new BrokenData('turns', ['client.0.text: invalid_type']) })
  expect(JSON.parse(line).err).toMatchObject({ where: 'turns', problems: ['client.0.text: invalid_type'] })
})

test.each(['text', 'body', 'practitioner', 'note', 'feeling', 'cookie', 'secret'])(
  'should a caller pass %s by mistake, its value is not written, two levels down either',
  (name) => {
    expect(
      logging({ [name]: SECRET, turn: { [name]: SECRET }, more: { turn: { [name]: SECRET } } }),
    ).not.toContain(SECRET)
  },
)
