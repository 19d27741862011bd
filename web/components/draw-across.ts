import type { TimelineTurn } from '../../server/contract/report.ts'
import { FEELINGS, sizeOfTalk, widthOfText } from './conversation-drawing.ts'
import type { Curve, Drawing, DrawingInput, DrawnPerson, Label, Mark, Rule } from './conversation-drawing.ts'
import { curveThrough } from './feeling-curve.ts'
import { shapeOfCode, shapeOfTalk } from './shape-of.ts'

/**
 * Draws the conversation left to right, like a score: the practitioner's moves above (stacked when a reply earned
 * several), each family member's talk below, and under it how they felt. For wide places; see `drawDown` for phones.
 */
export function drawAcross(input: DrawingInput): Drawing {
  const columns = columnsOf(input)
  const rows = rowsOf(input, columns)
  const cues = input.timeline.flatMap((turn, index) =>
    turn.cue
      ? [
          {
            x: columns.centre(index) - columns.step / 2,
            y: rows.top,
            width: columns.step,
            height: rows.bottom - rows.top,
          },
        ]
      : [],
  )
  const lanes = input.people.map((person, index) =>
    laneOf(input, columns, person, rows.laneTop + index * LANE_HEIGHT),
  )
  return {
    form: 'across',
    width: columns.width,
    height: rows.bottom + 20,
    cues,
    rules: [ruleAt(columns, rows.moves), ...lanes.flatMap((lane) => lane.rules)],
    marks: [...movesOf(input, columns, rows.moves), ...lanes.flatMap((lane) => lane.marks)],
    curves: lanes.flatMap((lane) => lane.curves),
    labels: [
      { text: input.words.you, x: 0, y: rows.moves - 6, anchor: 'start', role: 'lane' },
      ...cueLabels(input, columns),
      ...rows.captions,
      ...lanes.flatMap((lane) => lane.labels),
      ...turnNumbers(input, columns, rows.bottom + 15),
    ],
  }
}

/** Whether there is room to draw these turns left to right without shrinking marks to dots. */
export function fitsAcross(input: Pick<DrawingInput, 'timeline' | 'people' | 'width'>): boolean {
  const step = (input.width - leftOf(input.people) - RIGHT) / Math.max(input.timeline.length, 1)
  return step >= STEP_LEAST
}

const STEP_LEAST = 22
const STEP_MOST = 92
const RIGHT = 72
const MOVE_HEIGHT = 18
const MOVE_GAP = 4
const CAPTION_HEIGHT = 16
const CAPTION_ROWS_MOST = 3
const TALK_ROW = 42
const PLOT_HEIGHT = 88
const LANE_HEIGHT = TALK_ROW + PLOT_HEIGHT + 22

interface Columns {
  readonly left: number
  readonly right: number
  readonly width: number
  readonly step: number
  readonly centre: (index: number) => number
}

function columnsOf(input: DrawingInput): Columns {
  const left = leftOf(input.people)
  const count = Math.max(input.timeline.length, 1)
  const step = Math.min(Math.max((input.width - left - RIGHT) / count, STEP_LEAST), STEP_MOST)
  const right = left + step * count
  return { left, right, width: right + RIGHT, step, centre: (index) => left + step * (index + 0.5) }
}

function leftOf(people: readonly DrawnPerson[]): number {
  return Math.min(Math.max(64, ...people.map(({ name }) => widthOfText(name) + 18)), 140)
}

function rowsOf(input: DrawingInput, columns: Columns) {
  const top = input.timeline.some((turn) => turn.cue) ? 20 : 4
  const stack = Math.max(1, ...input.timeline.map((turn) => turn.codes.length))
  const moves = top + stack * (MOVE_HEIGHT + MOVE_GAP) + 4
  const captions = captionsOf(input.timeline, columns, moves)
  const captionRows = Math.max(
    0,
    ...captions.map((caption) => Math.round((caption.y - moves) / CAPTION_HEIGHT)),
  )
  const laneTop = moves + captionRows * CAPTION_HEIGHT + 8
  return { top, moves, captions, laneTop, bottom: laneTop + input.people.length * LANE_HEIGHT - 8 }
}

function captionsOf(timeline: readonly TimelineTurn[], columns: Columns, moves: number): Label[] {
  const filled = Array.from({ length: CAPTION_ROWS_MOST }, () => Number.NEGATIVE_INFINITY)
  return timeline.flatMap((turn, index): Label[] => {
    if (turn.caption === null) return []
    const half = widthOfText(turn.caption) / 2
    const x = Math.min(Math.max(columns.centre(index), half), columns.width - half)
    const row = filled.findIndex((end) => x - half > end + 10)
    // A caption with no room left is in the table and in the line by line; the drawing is not the only place it is said.
    if (row < 0) return []
    filled[row] = x + half
    return [
      { text: turn.caption, x, y: moves + (row + 1) * CAPTION_HEIGHT, anchor: 'middle', role: 'caption' },
    ]
  })
}

function movesOf(input: DrawingInput, columns: Columns, baseline: number): Mark[] {
  const width = Math.min(Math.max(columns.step * 0.64, 12), 56)
  return input.timeline.flatMap((turn, index) =>
    turn.codes.map((seen, place): Mark => ({
      turn: turn.turn,
      shape: shapeOfCode(seen.code),
      certainty: seen.certainty,
      x: columns.centre(index),
      y: baseline - 5 - MOVE_HEIGHT / 2 - place * (MOVE_HEIGHT + MOVE_GAP),
      width,
      height: MOVE_HEIGHT,
    })),
  )
}

function laneOf(input: DrawingInput, columns: Columns, person: DrawnPerson, top: number) {
  const talkRule = top + TALK_ROW
  const plot = { top: talkRule + 12, bottom: talkRule + 12 + PLOT_HEIGHT }
  return {
    rules: [ruleAt(columns, talkRule), ruleAt(columns, plot.bottom)] satisfies Rule[],
    marks: input.timeline.flatMap((turn, index) =>
      talkMarks(turn, person, columns, index, top + TALK_ROW / 2),
    ),
    curves: curvesOf(input.timeline, person, columns, plot),
    labels: [
      { text: person.name, x: 0, y: talkRule - TALK_ROW / 2 + 4, anchor: 'start', role: 'lane' },
      { text: input.words.high, x: columns.left - 8, y: plot.top + 8, anchor: 'end', role: 'scale' },
      { text: input.words.low, x: columns.left - 8, y: plot.bottom, anchor: 'end', role: 'scale' },
      ...endLabels(input, person, columns, plot),
    ] satisfies Label[],
  }
}

function talkMarks(
  turn: TimelineTurn,
  person: DrawnPerson,
  columns: Columns,
  index: number,
  y: number,
): Mark[] {
  const said = turn.talk.filter((talk) => talk.speaker === person.id)
  return said.map((talk, place): Mark => {
    const side = Math.min(sizeOfTalk(talk.strength, 24), (columns.step * 0.9) / said.length)
    const x = columns.centre(index) + (place - (said.length - 1) / 2) * (side + 2)
    return {
      turn: turn.turn,
      shape: shapeOfTalk(talk.type),
      certainty: 'sure',
      x,
      y,
      width: side,
      height: side,
    }
  })
}

interface Plot {
  readonly top: number
  readonly bottom: number
}

function curvesOf(
  timeline: readonly TimelineTurn[],
  person: DrawnPerson,
  columns: Columns,
  plot: Plot,
): Curve[] {
  return FEELINGS.map((feeling) => {
    const points = timeline.flatMap((turn, index) => {
      const state = turn.state[person.id]
      return state === undefined
        ? []
        : [{ along: columns.centre(index), value: heightOf(plot, state[feeling]) }]
    })
    return { person: person.id, feeling, path: curveThrough(points, false) }
  })
}

function endLabels(input: DrawingInput, person: DrawnPerson, columns: Columns, plot: Plot): Label[] {
  const last = input.timeline.at(-1)?.state[person.id]
  if (last === undefined) return []
  const ends = FEELINGS.map((feeling) => ({ feeling, y: heightOf(plot, last[feeling]) + 4 })).sort(
    (a, b) => a.y - b.y,
  )
  let floor = Number.NEGATIVE_INFINITY
  const spread = ends.map(({ feeling, y }) => {
    floor = Math.max(y, floor + 15)
    return { feeling, y: floor }
  })
  const over = Math.max(0, floor - (plot.bottom + 8))
  return spread.map(({ feeling, y }) => ({
    text: input.words.feelings[feeling],
    x: columns.centre(input.timeline.length - 1) + 10,
    y: y - over,
    anchor: 'start',
    role: feeling,
  }))
}

function cueLabels(input: DrawingInput, columns: Columns): Label[] {
  return input.timeline.flatMap((turn, index): Label[] => {
    if (!turn.cue) return []
    const half = widthOfText(input.words.cue) / 2
    const x = Math.min(Math.max(columns.centre(index), half), columns.width - half)
    return [{ text: input.words.cue, x, y: 13, anchor: 'middle', role: 'cue' }]
  })
}

function turnNumbers(input: DrawingInput, columns: Columns, y: number): Label[] {
  const every = columns.step >= 30 ? 1 : 5
  return input.timeline.flatMap((turn, index): Label[] =>
    turn.turn === 1 || turn.turn % every === 0
      ? [{ text: String(turn.turn), x: columns.centre(index), y, anchor: 'middle', role: 'turn' }]
      : [],
  )
}

function ruleAt(columns: Columns, y: number): Rule {
  return { x1: columns.left, y1: y, x2: columns.right, y2: y }
}

function heightOf(plot: Plot, share: number): number {
  return plot.bottom - share * (plot.bottom - plot.top)
}
