import { BEHAVIOURS, CODES } from '../../../server/coding/trained/judge.ts'
import { leaningOf, TALK } from '../../../server/coding/trained/judge-talk.ts'
import type { AnnomiReply, AnnomiTalk } from '../../../server/training/labelled.ts'
import type { PractitionerLines } from '../../../server/training/fit-practitioner.ts'
import {
  annomiFolds,
  FOLDS,
  type UnseenReply,
  type UnseenTalk,
} from '../../../server/training/out-of-fold.ts'
import {
  areaUnder,
  existsF1,
  f1Of,
  interval,
  kappa,
  macroF1,
  mean,
} from '../../../server/training/measures.ts'
import { plainRow, type Row } from './table.ts'

/**
 * Figures on AnnoMI's practitioners, the mean of the seeds; intervals by resampling series on the first.
 *
 * @param lines as the models were shown them
 * @param seeds what models that had not seen a line said of it, by the folds of seed 0, 1 and so on
 */
export function annomiFigures(
  lines: PractitionerLines,
  seeds: readonly (readonly UnseenReply[])[],
  draw: () => number,
): Row[] {
  const replies = lines.annomi
  const gold = replies.map(({ line }) => line.main_therapist_behaviour)
  const groups = replies.map(({ line }) => line.series_group)
  const behaviours: readonly string[] = BEHAVIOURS
  const said = seeds.map((unseen) =>
    unseen.map(({ annomi }) => behaviours[annomi.main.indexOf(Math.max(...annomi.main))] ?? 'other'),
  )
  const first = said[0] ?? []
  const at = <T>(list: readonly T[], rows: readonly number[]) => rows.map((row) => list[row]!)
  const [low, high] = interval(groups, (rows) => macroF1(at(gold, rows), at(first, rows), behaviours), draw)
  const rows: Row[] = [
    plainRow(
      'practitioner, 4 classes, macro-F1',
      mean(said.map((one) => macroF1(gold, one, behaviours))),
      gold.length,
      {
        shown: 'Tells question, reflection, information or advice, and anything else apart',
        low,
        high,
        people: 0.796,
        floor: 0.73,
        must: 0.76,
      },
    ),
    plainRow(
      'practitioner, 4 classes, kappa',
      mean(said.map((one) => kappa(gold, one, behaviours))),
      gold.length,
    ),
    ...behaviours.map((one) =>
      plainRow(
        `  ${one}, F1`,
        mean(said.map((list) => f1Of(gold, list, one))),
        gold.filter((label) => label === one).length,
      ),
    ),
  ]
  const exists = [
    ['question', 'question_exists', 0.93, 0.915, 'Hears that there is a question'],
    ['reflection', 'reflection_exists', 0.8, 0.765, 'Hears that there is a reflection'],
    ['input', 'therapist_input_exists', 0.77, 0.729, 'Hears that there is information or advice'],
  ] as const
  for (const [name, column, must, floor, shown] of exists) {
    const there = replies.map(({ line }) => line[column] === 'True')
    const heard = seeds.map((unseen, seed) =>
      heardFrom(
        there,
        unseen.map(({ annomi }) => annomi[name]),
        annomiFolds(lines, seed),
      ),
    )
    const [least, most] = interval(
      groups,
      (rows) => existsF1(at(there, rows), at(heard[0] ?? [], rows)),
      draw,
    )
    rows.push(
      plainRow(`${name} exists, macro-F1`, mean(heard.map((one) => existsF1(there, one))), there.length, {
        shown,
        low: least,
        high: most,
        floor,
        must,
      }),
    )
  }
  const reflected = indexesWhere(replies, ({ line }) => line.reflection_subtype !== 'n/a')
  rows.push(
    plainRow(
      'reflection simple or complex, macro-F1',
      mean(
        seeds.map((unseen) =>
          macroF1(
            reflected.map((row) => replies[row]!.line.reflection_subtype),
            reflected.map((row) => (unseen[row]!.annomi.complex >= 0.5 ? 'complex' : 'simple')),
            ['simple', 'complex'],
          ),
        ),
      ),
      reflected.length,
      { shown: 'Tells a simple from a complex reflection', people: 0.578, floor: 0.585 },
    ),
    ...splits(replies, said, gold),
    ...sessionFigures(replies, seeds),
  )
  return rows
}

/** The main figure for parts of the lines. */
function splits(
  replies: readonly AnnomiReply[],
  said: readonly (readonly string[])[],
  gold: readonly string[],
): Row[] {
  const parts: readonly (readonly [string, (reply: AnnomiReply) => boolean])[] = [
    ['high-quality conversations', ({ line }) => line.mi_quality === 'high'],
    ['low-quality conversations', ({ line }) => line.mi_quality === 'low'],
    ['replies of up to six words', ({ text }) => text.split(/\s+/).length <= 6],
    ['replies of seven words or more', ({ text }) => text.split(/\s+/).length > 6],
  ]
  const topics = [...new Set(replies.map(({ line }) => line.topic))]
    .map((topic) => [`topic ${topic}`, ({ line }: AnnomiReply) => line.topic === topic] as const)
    .filter(([, is]) => replies.filter(is).length >= 150)
  return [...parts, ...topics].map(([name, is]) => {
    const rows = indexesWhere(replies, is)
    return plainRow(
      `  ${name}, 4 classes`,
      mean(
        said.map((list) =>
          macroF1(
            rows.map((row) => gold[row]!),
            rows.map((row) => list[row]!),
            BEHAVIOURS as readonly string[],
          ),
        ),
      ),
      rows.length,
    )
  })
}

/**
 * Whole conversations: what the coder makes of them beside what their raters did, and whether it tells a good demonstration
 * from a poor one. Reflections and open questions count for, advice, closed questions and confronting against (MITI 4.2.1).
 */
function sessionFigures(replies: readonly AnnomiReply[], seeds: readonly (readonly UnseenReply[])[]): Row[] {
  const sessions = new Map<number, number[]>()
  replies.forEach(({ line }, row) =>
    sessions.set(line.transcript_id, [...(sessions.get(line.transcript_id) ?? []), row]),
  )
  const rates = seeds.map((unseen) =>
    [...sessions.values()].map((rows) => {
      const share = (of: (one: UnseenReply) => number) => mean(rows.map((row) => of(unseen[row]!)))
      const gold = (is: (reply: AnnomiReply) => boolean) => mean(rows.map((row) => Number(is(replies[row]!))))
      const reflections = share(({ annomi }) => annomi.reflection)
      const input = share(({ annomi }) => annomi.input)
      const open = share(({ annomi }) => annomi.question * annomi.open)
      const closed = share(({ annomi }) => annomi.question * (1 - annomi.open))
      const against = share(({ chances }) => (chances[CONFRONT] ?? 0) + (chances[PERSUADE] ?? 0))
      return {
        high: replies[rows[0]!]!.line.mi_quality === 'high',
        score: reflections + open - input - closed - 2 * against,
        input,
        off: {
          reflection: Math.abs(
            share(({ annomi }) => Number(annomi.reflection >= 0.52)) -
              gold(({ line }) => line.reflection_exists === 'True'),
          ),
          question: Math.abs(
            share(({ annomi }) => Number(annomi.question >= 0.5)) -
              gold(({ line }) => line.question_exists === 'True'),
          ),
          input: Math.abs(
            share(({ annomi }) => Number(annomi.input >= 0.58)) -
              gold(({ line }) => line.therapist_input_exists === 'True'),
          ),
        },
      }
    }),
  )
  const area = (score: (one: (typeof rates)[number][number]) => number) =>
    mean(
      rates.map((all) =>
        areaUnder(all.filter(({ high }) => high).map(score), all.filter(({ high }) => !high).map(score)),
      ),
    )
  const off = (of: 'reflection' | 'question' | 'input') =>
    mean(rates.map((all) => mean(all.map((one) => one.off[of]))))
  return [
    plainRow(
      'high against low conversations, AUC',
      area(({ score }) => score),
      sessions.size,
      {
        shown: 'Tells a good demonstration of MI from a poor one',
        scale: 'pairs',
        floor: 0.83,
        must: 0.9,
      },
    ),
    plainRow(
      '  by the rate of information and advice alone, AUC',
      area(({ input }) => -input),
      sessions.size,
    ),
    plainRow('  reflection rate off by', off('reflection'), sessions.size),
    plainRow('  question rate off by', off('question'), sessions.size),
    plainRow('  information and advice rate off by', off('input'), sessions.size),
  ]
}

const PERSUADE = CODES.indexOf('persuade')
const CONFRONT = CODES.indexOf('confront')

/** From which chance it is said that something is there is learned, as in the product, on the other folds. */
function heardFrom(there: readonly boolean[], chances: readonly number[], foldOf: Int32Array): boolean[] {
  const leastIn = Array.from({ length: FOLDS }, (_, fold) => {
    const others = indexesWhere(chances, (_chance, row) => foldOf[row] !== fold)
    let best = 0.5
    let most = -1
    for (let from = 0.3; from <= 0.7; from += 0.02) {
      const reached = existsF1(
        others.map((row) => there[row]!),
        others.map((row) => chances[row]! >= from),
      )
      if (reached <= most) continue
      most = reached
      best = from
    }
    return best
  })
  return chances.map((chance, row) => chance >= leastIn[foldOf[row]!]!)
}

/** Figures on what AnnoMI's clients say. */
export function talkFigures(
  talk: readonly AnnomiTalk[],
  seeds: readonly (readonly UnseenTalk[])[],
  draw: () => number,
): Row[] {
  const gold = talk.map(({ line }) => line.client_talk_type)
  const types: readonly string[] = TALK
  const said = seeds.map((unseen) =>
    unseen.map((chances) => {
      const own = leaningOf(chances)
      return types[own.indexOf(Math.max(...own))] ?? 'neutral'
    }),
  )
  const first = said[0] ?? []
  const [low, high] = interval(
    talk.map(({ line }) => line.series_group),
    (rows) =>
      macroF1(
        rows.map((row) => gold[row]!),
        rows.map((row) => first[row]!),
        types,
      ),
    draw,
  )
  return [
    plainRow(
      'client talk, 3 classes, macro-F1',
      mean(said.map((one) => macroF1(gold, one, types))),
      gold.length,
      {
        shown: 'Tells change talk, sustain talk and neutral talk apart',
        low,
        high,
        people: 0.645,
        floor: 0.505,
        must: 0.54,
      },
    ),
    plainRow('client talk, kappa', mean(said.map((one) => kappa(gold, one, types))), gold.length),
    ...types.map((one) =>
      plainRow(
        `  ${one}, F1`,
        mean(said.map((list) => f1Of(gold, list, one))),
        gold.filter((label) => label === one).length,
      ),
    ),
  ]
}

function indexesWhere<T>(list: readonly T[], is: (one: T, index: number) => boolean): number[] {
  return list.flatMap((one, index) => (is(one, index) ? [index] : []))
}
