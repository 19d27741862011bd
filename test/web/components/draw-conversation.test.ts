import { describe, expect, test } from 'vitest'
import type { TimelineTurn } from '../../../server/contract/report.ts'
import { widthOfText, type Drawing, type DrawingInput } from '../../../web/components/conversation-drawing.ts'
import { drawAcross, fitsAcross } from '../../../web/components/draw-across.ts'
import { drawDown } from '../../../web/components/draw-down.ts'
import { drawing as words } from '../../../web/text/drawing.ts'
import { aReport } from '../../fixtures/a-report.ts'

const { timeline } = aReport()
const yasmin = { id: 'yasmin', name: 'Yasmin' }

function input(parts: Partial<DrawingInput> = {}): DrawingInput {
  return { timeline, people: [yasmin], words, width: 1056, ...parts }
}

function repeated(times: number): TimelineTurn[] {
  const turns = Array.from({ length: times }, () => timeline).flat()
  return turns.map((turn, index) => ({ ...turn, turn: index + 1 }))
}

const forms: readonly [string, (width?: number) => Drawing][] = [
  ['across', (width = 1056) => drawAcross(input({ width }))],
  ['down', (width = 288) => drawDown(input({ width }))],
]

describe.each(forms)('drawn %s', (_, draw) => {
  test('every code of every turn, and everything said back, has its shape', () => {
    const codes = timeline.flatMap((turn) => turn.codes).length
    const talk = timeline.flatMap((turn) => turn.talk).length
    expect(draw().marks).toHaveLength(codes + talk)
  })

  test('no shape and no word stands outside the sheet', () => {
    const drawing = draw()
    for (const mark of drawing.marks) {
      expect(mark.x - mark.width / 2).toBeGreaterThanOrEqual(0)
      expect(mark.x + mark.width / 2).toBeLessThanOrEqual(drawing.width)
      expect(mark.y - mark.height / 2).toBeGreaterThanOrEqual(0)
      expect(mark.y + mark.height / 2).toBeLessThanOrEqual(drawing.height)
    }
    for (const { text, x, y, anchor } of drawing.labels) {
      const width = widthOfText(text)
      const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
      expect(left, text).toBeGreaterThanOrEqual(-1)
      expect(left + width, text).toBeLessThanOrEqual(drawing.width + 1)
      expect(y, text).toBeLessThanOrEqual(drawing.height)
    }
  })

  test('no two shapes lie on one another', () => {
    const { marks } = draw()
    const overlapping = marks.filter((one, index) =>
      marks
        .slice(index + 1)
        .some(
          (other) =>
            Math.abs(one.x - other.x) < (one.width + other.width) / 2 - 0.5 &&
            Math.abs(one.y - other.y) < (one.height + other.height) / 2 - 0.5,
        ),
    )
    expect(overlapping).toEqual([])
  })

  test('the cue is marked on its turn and named', () => {
    const drawing = draw()
    const [box] = drawing.cues
    const answer = drawing.marks.find((mark) => mark.turn === 8 && mark.shape === 'ring')
    expect(drawing.cues).toHaveLength(1)
    expect(answer && box && answer.x > box.x && answer.x < box.x + box.width).toBe(true)
    expect(answer && box && answer.y > box.y && answer.y < box.y + box.height).toBe(true)
    const named = drawing.labels.filter(({ role }) => role === 'cue').map(({ text }) => text)
    expect(named.join(' ')).toBe(words.cue)
  })

  test('the captions say what happened', () => {
    const said = draw().labels.filter(({ role }) => role === 'caption')
    expect(said.map(({ text }) => text).join(' ')).toBe(
      'her own reasons advice, not asked for a step of her own',
    )
  })

  test('trust, discord and readiness are each drawn and named where they end', () => {
    const drawing = draw()
    expect(drawing.curves.map(({ feeling }) => feeling)).toEqual(['trust', 'discord', 'readiness'])
    for (const feeling of ['trust', 'discord', 'readiness'] as const) {
      expect(drawing.labels.filter(({ role }) => role === feeling)).toHaveLength(1)
    }
  })
})

test('firmer talk is drawn bigger', () => {
  const sizes = drawAcross(input()).marks.filter(({ shape }) => shape === 'round')
  const lightly = sizes.find(({ turn }) => turn === 1)
  const firmly = sizes.find(({ turn }) => turn === 11)
  expect(firmly?.width).toBeGreaterThan(lightly?.width ?? Number.POSITIVE_INFINITY)
})

test('the words where lines end never touch, even when the lines end together', () => {
  const state = { yasmin: { trust: 0.5, discord: 0.5, readiness: 0.5 } }
  const drawing = drawAcross(input({ timeline: timeline.map((turn) => ({ ...turn, state })) }))
  const ends = drawing.labels
    .filter(({ role }) => ['trust', 'discord', 'readiness'].includes(role))
    .map(({ y }) => y)
  const gaps = ends
    .toSorted((a, b) => a - b)
    .slice(1)
    .map((y, index) => y - (ends.toSorted((a, b) => a - b)[index] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(14)
})

test('captions that would run into one another are moved apart', () => {
  const crowded = timeline.map((turn) => ({ ...turn, caption: 'advice, not asked for' }))
  const captions = drawAcross(input({ timeline: crowded })).labels.filter(({ role }) => role === 'caption')
  const rows = Map.groupBy(captions, ({ y }) => y)
  expect(captions.length).toBeGreaterThan(3)
  for (const row of rows.values()) {
    const xs = row.map(({ x }) => x).toSorted((a, b) => a - b)
    for (const [index, x] of xs.slice(1).entries()) {
      expect(x - (xs[index] ?? 0)).toBeGreaterThanOrEqual(widthOfText('advice, not asked for'))
    }
  }
})

test('a long conversation still fits a wide page, and one too long for it is turned on its side', () => {
  expect(fitsAcross(input({ timeline: repeated(3) }))).toBe(true)
  expect(drawAcross(input({ timeline: repeated(3) })).width).toBeLessThanOrEqual(1056)
  expect(fitsAcross(input({ timeline: repeated(6) }))).toBe(false)
})

test('two people each have a lane of their own talk and their own lines', () => {
  const gran = { id: 'gran', name: 'Nana Jean' }
  const both = timeline.map((turn) => ({
    ...turn,
    talk: [...turn.talk, { speaker: 'gran', type: 'please' as const, sub: null, strength: 1 }],
    state: { ...turn.state, gran: { trust: 0.4, discord: 0.2, readiness: 0.3 } },
  }))
  for (const drawing of [
    drawAcross(input({ timeline: both, people: [yasmin, gran] })),
    drawDown(input({ timeline: both, people: [yasmin, gran], width: 288 })),
  ]) {
    expect(drawing.marks.filter(({ shape }) => shape === 'dashed-ring')).toHaveLength(timeline.length)
    expect(drawing.curves.filter(({ person }) => person === 'gran')).toHaveLength(3)
    expect(drawing.labels.some(({ text }) => 'Nana Jean'.startsWith(text) && text.length > 3)).toBe(true)
  }
})

test('a conversation without a turn is drawn as an empty sheet, not as an error', () => {
  for (const drawing of [
    drawAcross(input({ timeline: [] })),
    drawDown(input({ timeline: [], width: 288 })),
  ]) {
    expect(drawing.marks).toEqual([])
    expect(drawing.height).toBeGreaterThan(0)
  }
})
