import { BehaviourCode, type Coding, type CodedReply, type CodingContext } from '../../contract/coding.ts'
import { boostedChances, type Boosted } from './boosted.ts'
import { COUNTS, type Features } from './features.ts'

/** The codes in the order their chances are kept. */
export const CODES: readonly BehaviourCode[] = BehaviourCode.options

/** AnnoMI's four main behaviours, in the order their chances are kept. */
export const BEHAVIOURS = ['other', 'question', 'reflection', 'therapist_input'] as const

/** What AnnoMI's raters would say of a reply: chances in [0, 1]. */
export interface AsAnnomi {
  readonly main: readonly number[]
  readonly question: number
  readonly reflection: number
  readonly input: number
  /** Open, if it is a question; complex, if it is a reflection. */
  readonly open: number
  readonly complex: number
}

/** The boosted half of the judgement, which also sees what the linear half thinks: on AnnoMI's questions and on our scheme's codes. */
export interface Stack {
  readonly question: Boosted
  readonly reflection: Boosted
  readonly input: Boosted
  readonly scheme: Readonly<Record<BehaviourCode, Boosted>>
}

/** What the linear model makes of AnnoMI's questions, from the chances of its heads. */
export function asAnnomiFrom(chances: ReadonlyMap<string, readonly number[]>): AsAnnomi {
  const yes = (head: string) => chances.get(head)?.[1] ?? 0
  return {
    main: chances.get('main') ?? [1, 0, 0, 0],
    question: yes('question'),
    reflection: yes('reflection'),
    input: yes('input'),
    open: yes('open'),
    complex: yes('complex'),
  }
}

/** The chance of each code by our own lines, in the order of `CODES`. */
export function oursFrom(chances: ReadonlyMap<string, readonly number[]>): readonly number[] {
  return CODES.map((code) => chances.get(code)?.[1] ?? 0)
}

/** What the boosted half is shown. */
export function stackFeatures(
  linear: AsAnnomi,
  ours: readonly number[],
  features: Features,
  ruled: Pick<CodedReply, 'codings' | 'utterances'>,
  previous: CodingContext['previousPractitioner'],
): Float32Array {
  const last = ruled.utterances.length - 1
  const rules = CODES.flatMap((code) => {
    const coding = ruled.codings.find((one) => one.code === code)
    return coding === undefined
      ? [0, 0, 0]
      : [coding.confidence, Number(coding.utterance === 0), Number(coding.utterance === last)]
  })
  return Float32Array.from([
    ...linear.main,
    linear.question,
    linear.reflection,
    linear.input,
    ...ours,
    ...features.dense.subarray(0, COUNTS),
    ...rules,
    ...shapeOf(previous.map(({ codes }) => groupsOf(codes))),
  ])
}

/** What the boosted half of our scheme's codes is shown: the linear views, the counts, and what the rules saw. */
export function schemeFeatures(
  linear: AsAnnomi,
  ours: readonly number[],
  features: Features,
  ruled: Pick<CodedReply, 'codings'>,
): Float32Array {
  return Float32Array.from([
    ...ours,
    ...linear.main,
    linear.question,
    linear.reflection,
    linear.input,
    linear.open,
    linear.complex,
    ...features.dense.subarray(0, COUNTS),
    ...CODES.map((code) => ruled.codings.find((one) => one.code === code)?.confidence ?? 0),
  ])
}

/** A volley's codes as question, reflection and input: there or not. */
function groupsOf(codes: readonly BehaviourCode[]): readonly number[] {
  return [
    Number(codes.some((code) => code.startsWith('question'))),
    Number(codes.some((code) => code.startsWith('reflection'))),
    Number(codes.some((code) => code.startsWith('persuade') || code === 'giving-information')),
  ]
}

/** How the practitioner has been talking: the last two volleys, and the share of each group over the last six. Newest first. */
function shapeOf(groups: readonly (readonly number[])[]): number[] {
  const recent = groups.slice(0, 6)
  const share = [0, 1, 2].map(
    (group) => recent.reduce((sum, one) => sum + (one[group] ?? 0), 0) / Math.max(1, recent.length),
  )
  return [...(recent[0] ?? [0, 0, 0]), ...(recent[1] ?? [0, 0, 0]), ...share, recent.length]
}

/** Which main behaviour AnnoMI's raters would say, by both halves in equal parts. No code hangs on it: the bench asks. */
export function mainByBoth(linear: AsAnnomi, boosted: Boosted, row: Float32Array): readonly number[] {
  return inEqualParts(linear.main, boostedChances(boosted, row))
}

/**
 * Both halves together: of questions in equal parts; of reflections and input the boosted half says half, the linear half and
 * our scheme's view a quarter each. The main behaviour stays the linear half's.
 *
 * @param row what the boosted half is shown, as `stackFeatures` gives it
 * @param scheme our scheme's view by both its halves, in the order of `CODES`
 */
export function withStack(
  linear: AsAnnomi,
  stack: Omit<Stack, 'scheme'>,
  row: Float32Array,
  scheme: readonly number[],
): AsAnnomi {
  const of = (code: BehaviourCode) => scheme[CODES.indexOf(code)] ?? 0
  const by = (boosted: Boosted) => boostedChances(boosted, row)[1] ?? 0
  const three = (boosted: Boosted, mine: number, theirs: number) =>
    (mine + 2 * by(boosted) + Math.min(0.99, theirs)) / 4
  return {
    main: linear.main,
    question: (linear.question + by(stack.question)) / 2,
    reflection: three(
      stack.reflection,
      linear.reflection,
      of('reflection-simple') + of('reflection-complex'),
    ),
    input: three(
      stack.input,
      linear.input,
      of('giving-information') + of('persuade') + of('persuade-with-permission'),
    ),
    open: linear.open,
    complex: linear.complex,
  }
}

/** How likely each code is, from both views together: AnnoMI's raters' and our own lines'. In the order of `CODES`. */
export function together(annomi: AsAnnomi, ours: readonly number[]): number[] {
  const of = (code: BehaviourCode) => ours[CODES.indexOf(code)] ?? 0
  const question = (annomi.question + Math.min(0.99, of('question-open') + of('question-closed'))) / 2
  const open = (annomi.open + shareOf(of('question-open'), of('question-closed'))) / 2
  const reflection =
    (annomi.reflection + Math.min(0.99, of('reflection-simple') + of('reflection-complex'))) / 2
  const complex = (annomi.complex + shareOf(of('reflection-complex'), of('reflection-simple'))) / 2
  const input = of('giving-information') + of('persuade') + of('persuade-with-permission')
  return CODES.map((code) => {
    switch (code) {
      case 'question-open':
        return question * open
      case 'question-closed':
        return question * (1 - open)
      case 'reflection-complex':
        return reflection * complex
      case 'reflection-simple':
        return reflection * (1 - complex)
      case 'giving-information':
      case 'persuade':
      case 'persuade-with-permission':
        return 0.75 * of(code) + (0.25 * annomi.input * of(code)) / Math.max(0.05, input)
      default:
        return of(code)
    }
  })
}

/**
 * What the boosted half of our scheme's codes says, in the order of `CODES`.
 *
 * @param row what it is shown, as `schemeFeatures` gives it
 */
export function schemeChances(scheme: Stack['scheme'], row: Float32Array): readonly number[] {
  return CODES.map((code) => boostedChances(scheme[code], row)[1] ?? 0)
}

/** Two lists of chances in equal parts. */
export function inEqualParts(one: readonly number[], other: readonly number[]): readonly number[] {
  return one.map((chance, index) => (chance + (other[index] ?? 0)) / 2)
}

function shareOf(one: number, other: number): number {
  return one / Math.max(1e-6, one + other)
}

/** From which chance a code is said, and how sure that is: straight lines between points, by code. */
export interface Sureness {
  readonly from: Readonly<Record<BehaviourCode, number>>
  readonly points: readonly (readonly [number, number])[]
}

/** A code that is said, with how sure. */
export type Said = Pick<Coding, 'code' | 'confidence'>

/**
 * Which codes a reply has: of the two kinds of question the likelier, if a question is likely enough; so with reflections,
 * and with advice given with or without permission; every other code by itself.
 *
 * @param ruled what the rules saw in the same reply
 */
export function codesSaid(
  chances: readonly number[],
  sureness: Sureness,
  ruled: readonly { readonly code: BehaviourCode; readonly confidence: number }[],
): Said[] {
  const seenBy = new Map(ruled.map(({ code, confidence }) => [code, confidence]))
  const of = (code: BehaviourCode) => {
    const chance = chances[CODES.indexOf(code)] ?? 0
    const plain = PLAINLY_SAID[code]
    if (plain !== undefined && (seenBy.get(code) ?? 0) >= plain.from) return shifted(chance, plain.by)
    return code === 'confront' && !seenBy.has(code) ? shifted(chance, CONFRONT_IN_PRACTICE) : chance
  }
  const said: Said[] = []
  const say = (code: BehaviourCode, chance: number) =>
    said.push({ code, confidence: Math.round(between(sureness.points, chance) * 100) / 100 })
  const pairs: readonly (readonly [BehaviourCode, BehaviourCode])[] = [
    ['question-open', 'question-closed'],
    ['reflection-complex', 'reflection-simple'],
  ]
  for (const [one, other] of pairs) {
    const likelier = of(one) >= of(other) ? one : other
    if (of(one) + of(other) >= sureness.from[likelier]) say(likelier, of(likelier))
  }
  const pushes = of('persuade') >= of('persuade-with-permission') ? 'persuade' : 'persuade-with-permission'
  if (of(pushes) >= sureness.from[pushes]) say(pushes, of(pushes))
  for (const code of ALONE) if (of(code) >= sureness.from[code]) say(code, of(code))
  return said
}

/**
 * Our lines are meant to be hard: one in six confronts, several times as many as people who practise do. Taken as they are,
 * a friendly question would now and then be called confronting, and no mistake is worse. Its odds are brought down from the
 * share it has in our lines to about one in twelve (log-odds −1.6 to −2.4), unless the rules, which know the plain ways of
 * confronting, see it too. In real talk by our scheme (AnnoMI's lines, out of fold) it is then said wrongly twice in a
 * thousand.
 */
const CONFRONT_IN_PRACTICE = -0.8

/**
 * Our authors were asked to write without marker words, so plain forms ("You've been brave to ring", "It's up to you") are
 * rarer in their lines than in practice, and the model trusts them too little. Where the rules see one plainly its log-odds
 * are raised. On lines the model had not seen, F1 for choice: on our lines −.001, on AnnoMI's by our scheme .45 to .57, on
 * `plain-speech` .90 to .92; for affirming .00 on each.
 */
const PLAINLY_SAID: Readonly<Partial<Record<BehaviourCode, { readonly from: number; readonly by: number }>>> =
  {
    affirm: { from: 0.8, by: 1.5 },
    'emphasise-autonomy': { from: 0.8, by: 3 },
    // Only for what is unmistakable: there the rules are as sure as can be.
    confront: { from: 1, by: 4 },
  }

function shifted(chance: number, by: number): number {
  const odds = Math.log(Math.max(1e-6, chance) / Math.max(1e-6, 1 - chance)) + by
  return 1 / (1 + Math.exp(-odds))
}

const ALONE: readonly BehaviourCode[] = [
  'giving-information',
  'affirm',
  'seek-collaboration',
  'emphasise-autonomy',
  'confront',
]

/** The height at a place on straight lines between points, which are in order; level beyond the ends. */
export function between(points: readonly (readonly [number, number])[], at: number): number {
  const after = points.findIndex(([x]) => x >= at)
  if (after === -1) return points.at(-1)?.[1] ?? at
  const [x1, y1] = points[after] ?? [at, at]
  const [x0, y0] = points[after - 1] ?? [x1, y1]
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (at - x0)) / (x1 - x0)
}
