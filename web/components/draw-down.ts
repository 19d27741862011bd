import type { TimelineTurn } from '../../server/contract/report.ts'
import { FEELINGS, sizeOfTalk, widthOfText } from './conversation-drawing.ts'
import type { Box, Curve, Drawing, DrawingInput, DrawnPerson, Label, Mark } from './conversation-drawing.ts'
import { curveThrough } from './feeling-curve.ts'
import { shapeOfCode, shapeOfTalk } from './shape-of.ts'

/**
 * Draws the conversation turned on its side, one row a turn: turn number, the practitioner's moves, what each person
 * said, and how they felt running down the right. For phones and high zoom, where a shrunken score could not be read.
 */
export function drawDown(input: DrawingInput): Drawing {
  const lanes = lanesOf(input)
  const rows = rowsOf(input, lanes)
  const bottom = rows.at(-1)?.bottom ?? HEADER
  return {
    form: 'down',
    width: input.width,
    height: bottom + 8 + (input.people.length > 1 ? 0 : FEELINGS.length * LINE),
    cues: rows.flatMap(({ turn, top, bottom: end }) =>
      turn.cue ? [{ x: 0, y: top, width: input.width, height: end - top }] : [],
    ),
    rules: [
      ...rows.map(({ bottom: y }) => ({ x1: 0, y1: y, x2: lanes.talkEnd, y2: y })),
      ...lanes.strips.flatMap(({ left, right }) =>
        [left, right].map((x) => ({ x1: x, y1: HEADER, x2: x, y2: bottom })),
      ),
    ],
    marks: rows.flatMap((row) => [...movesOf(row, lanes), ...talkMarks(row, input, lanes)]),
    curves: input.people.flatMap((person, index) => curvesOf(rows, person, lanes.strips[index])),
    labels: [
      ...headings(input, lanes),
      ...rows.flatMap((row) => rowLabels(row, lanes)),
      // Beside each other the words would run into one another; the legend tells the lines apart.
      ...(input.people.length > 1
        ? []
        : input.people.flatMap((person, index) => endLabels(input, person, lanes.strips[index], bottom))),
    ],
  }
}

const HEADER = 40
const LINE = 16
const MARK_ROW = 24
const MOVE_WIDTH = 22
/** Room for the question mark beside a move the listener was not sure of. */
const MOVE_GAP = 9
const MOVE_HEIGHT = 16
const TURN_WIDTH = 22
const STRIP_PADDING = 6

interface Strip {
  readonly left: number
  readonly right: number
}

interface Lanes {
  readonly moves: number
  readonly movesInRow: number
  readonly talk: readonly number[]
  readonly talkEnd: number
  readonly strips: readonly Strip[]
}

interface Row {
  readonly turn: TimelineTurn
  readonly top: number
  readonly middle: number
  readonly bottom: number
  readonly words: readonly { readonly text: string; readonly role: 'caption' | 'cue' }[]
}

function lanesOf(input: DrawingInput): Lanes {
  const count = Math.max(input.people.length, 1)
  const names = input.people.map(({ name }) => widthOfText(count > 1 ? firstWord(name) : name) + 6)
  const talkWidth = Math.min(Math.max(count > 1 ? 40 : 50, ...names), count > 1 ? 52 : 150)
  const moves = TURN_WIDTH + 4
  const movesInRow = input.width < 300 || count > 1 ? 2 : 3
  const talk = input.people.map(
    (_, index) => moves + movesInRow * (MOVE_WIDTH + MOVE_GAP) + talkWidth * (index + 0.5) + 4,
  )
  const talkEnd = (talk.at(-1) ?? moves) + talkWidth / 2
  const stripWidth = (input.width - talkEnd - 12) / count
  const strips = input.people.map((_, index) => ({
    left: talkEnd + 12 + stripWidth * index + (index === 0 ? 0 : STRIP_PADDING),
    right: talkEnd + 12 + stripWidth * (index + 1) - 1,
  }))
  return { moves, movesInRow, talk, talkEnd, strips }
}

function rowsOf(input: DrawingInput, lanes: Lanes): Row[] {
  const charactersMost = Math.floor((lanes.talkEnd - lanes.moves) / widthOfText('n'))
  let top = HEADER
  return input.timeline.map((turn) => {
    const markRows = Math.max(1, Math.ceil(turn.codes.length / lanes.movesInRow))
    const words = [
      ...(turn.cue
        ? wrapped(input.words.cue, charactersMost).map((text) => ({ text, role: 'cue' as const }))
        : []),
      ...wrapped(turn.caption ?? '', charactersMost).map((text) => ({ text, role: 'caption' as const })),
    ]
    const marks = markRows * MARK_ROW
    const row = {
      turn,
      top,
      middle: top + 6 + marks / 2,
      bottom: top + 12 + marks + words.length * LINE,
      words,
    }
    top = row.bottom
    return row
  })
}

function movesOf(row: Row, lanes: Lanes): Mark[] {
  return row.turn.codes.map((seen, index): Mark => ({
    turn: row.turn.turn,
    shape: shapeOfCode(seen.code),
    certainty: seen.certainty,
    x: lanes.moves + (index % lanes.movesInRow) * (MOVE_WIDTH + MOVE_GAP) + MOVE_WIDTH / 2,
    y: row.top + 6 + MARK_ROW / 2 + Math.floor(index / lanes.movesInRow) * MARK_ROW,
    width: MOVE_WIDTH,
    height: MOVE_HEIGHT,
  }))
}

function talkMarks(row: Row, input: DrawingInput, lanes: Lanes): Mark[] {
  return input.people.flatMap((person, index) => {
    const said = row.turn.talk.filter((talk) => talk.speaker === person.id)
    return said.map((talk, place): Mark => {
      const side = sizeOfTalk(talk.strength, said.length > 1 ? 16 : 21)
      const x = (lanes.talk[index] ?? 0) + (place - (said.length - 1) / 2) * (side + 2)
      return {
        turn: row.turn.turn,
        shape: shapeOfTalk(talk.type),
        certainty: 'sure',
        x,
        y: row.middle,
        width: side,
        height: side,
      }
    })
  })
}

function curvesOf(rows: readonly Row[], person: DrawnPerson, strip: Strip | undefined): Curve[] {
  if (strip === undefined) return []
  return FEELINGS.map((feeling) => {
    const points = rows.flatMap((row) => {
      const state = row.turn.state[person.id]
      return state === undefined ? [] : [{ along: row.middle, value: placeIn(strip, state[feeling]) }]
    })
    return { person: person.id, feeling, path: curveThrough(points, true) }
  })
}

function headings(input: DrawingInput, lanes: Lanes): Label[] {
  const several = input.people.length > 1
  const perPerson = input.people.flatMap((person, index): Label[] => {
    const { left, right } = lanes.strips[index] ?? { left: 0, right: 0 }
    const name = several ? firstWord(person.name) : person.name
    return [
      { text: name, x: lanes.talk[index] ?? 0, y: HEADER - 8, anchor: 'middle', role: 'lane' },
      ...(several ? [{ text: name, x: left, y: HEADER - 24, anchor: 'start', role: 'lane' } as const] : []),
      { text: input.words.low, x: left, y: HEADER - 8, anchor: 'start', role: 'scale' },
      { text: input.words.high, x: right, y: HEADER - 8, anchor: 'end', role: 'scale' },
    ]
  })
  return [
    { text: input.words.you, x: lanes.moves, y: HEADER - 8, anchor: 'start', role: 'lane' },
    ...perPerson,
  ]
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? name
}

function rowLabels(row: Row, lanes: Lanes): Label[] {
  const first = row.bottom - row.words.length * LINE + 5
  const number: Label = {
    text: String(row.turn.turn),
    x: TURN_WIDTH - 6,
    y: row.middle + 4,
    anchor: 'end',
    role: 'turn',
  }
  return [
    number,
    ...row.words.map(({ text, role }, index): Label => ({
      text,
      x: lanes.moves,
      y: first + index * LINE,
      anchor: 'start',
      role,
    })),
  ]
}

function endLabels(
  input: DrawingInput,
  person: DrawnPerson,
  strip: Strip | undefined,
  bottom: number,
): Label[] {
  const last = input.timeline.at(-1)?.state[person.id]
  if (strip === undefined || last === undefined) return []
  const ends = FEELINGS.map((feeling) => ({ feeling, x: placeIn(strip, last[feeling]) })).sort(
    (a, b) => b.x - a.x,
  )
  return ends.map(({ feeling, x }, index) => {
    const text = input.words.feelings[feeling]
    const half = widthOfText(text) / 2
    const left = Math.min(Math.max(x, strip.left + half), input.width - half)
    return { text, x: left, y: bottom + 16 + index * LINE, anchor: 'middle', role: feeling }
  })
}

function placeIn(strip: Strip, share: number): number {
  return strip.left + share * (strip.right - strip.left)
}

function wrapped(text: string, charactersMost: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter((piece) => piece !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= charactersMost)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The box a mark fills, from its centre. */
export function boxOf(mark: Mark): Box {
  return { x: mark.x - mark.width / 2, y: mark.y - mark.height / 2, width: mark.width, height: mark.height }
}
