import type { BehaviourCode } from '../contract/coding.ts'
import { CODES, codesSaid, type Sureness } from '../coding/trained/judge.ts'
import { leaningOf, TALK, type TalkSureness } from '../coding/trained/judge-talk.ts'
import { judgedBy } from './examples.ts'
import type { FamilyLines } from './fit-family.ts'
import type { PractitionerLines } from './fit-practitioner.ts'
import type { UnseenReply, UnseenTalk } from './out-of-fold.ts'

/** Chances tried as the least from which a code is said. */
const TRIED = Array.from({ length: 31 }, (_, index) => 0.2 + index * 0.02)

/**
 * From which chance each code is said (where F1 is highest on lines the model had not seen: ours that a coder is judged by, and
 * AnnoMI's for what AnnoMI names), and how often a code said with such a chance is right there (isotonic regression).
 */
export function fitSureness(
  lines: PractitionerLines,
  unseen: { readonly annomi: readonly UnseenReply[]; readonly ours: readonly UnseenReply[] },
): Sureness {
  const of = (reply: UnseenReply | undefined, code: BehaviourCode) => reply?.chances[CODES.indexOf(code)] ?? 0
  const judged = judgedBy(lines.ours, unseen.ours)
  const ours = (
    right: (codes: readonly BehaviourCode[]) => boolean,
    chance: (reply: UnseenReply) => number,
  ) => judged.lines.map(({ line }, row) => ({ right: right(line.codes), chance: chance(judged.said[row]!) }))
  const pair = (
    one: BehaviourCode,
    other: BehaviourCode,
    exists: 'question_exists' | 'reflection_exists',
  ) => {
    const chance = (reply: UnseenReply) => of(reply, one) + of(reply, other)
    const mine = ours((codes) => codes.includes(one) || codes.includes(other), chance)
    const theirs = lines.annomi.map(({ line }, row) => ({
      right: line[exists] === 'True',
      chance: chance(unseen.annomi[row]!),
    }))
    return bestFrom(theirs.length === 0 ? [mine] : [mine, theirs])
  }
  const alone = (code: BehaviourCode) =>
    bestFrom([
      ours(
        (codes) => codes.includes(code),
        (reply) => of(reply, code),
      ),
    ])
  const question = pair('question-open', 'question-closed', 'question_exists')
  const reflection = pair('reflection-complex', 'reflection-simple', 'reflection_exists')
  const from = {
    'question-open': question,
    'question-closed': question,
    'reflection-complex': reflection,
    'reflection-simple': reflection,
    'giving-information': alone('giving-information'),
    persuade: alone('persuade'),
    'persuade-with-permission': alone('persuade-with-permission'),
    affirm: alone('affirm'),
    'seek-collaboration': alone('seek-collaboration'),
    'emphasise-autonomy': alone('emphasise-autonomy'),
    confront: alone('confront'),
  }
  return { from, points: isotonic(saidByChance(lines, unseen, from)) }
}

/** Every code said of a line that was not seen, with its chance and whether it is right. */
export function saidByChance(
  lines: PractitionerLines,
  unseen: { readonly annomi: readonly UnseenReply[]; readonly ours: readonly UnseenReply[] },
  from: Sureness['from'],
): { chance: number; right: boolean }[] {
  const plain: Sureness = { from, points: [] }
  const chanceOf = (reply: UnseenReply, code: BehaviourCode) => reply.chances[CODES.indexOf(code)] ?? 0
  const judged = judgedBy(lines.ours, unseen.ours)
  const ours = judged.lines.flatMap(({ line }, row) =>
    codesSaid(judged.said[row]!.chances, plain, AS_THEY_ARE).map(({ code }) => ({
      chance: chanceOf(judged.said[row]!, code),
      right: line.codes.includes(code),
    })),
  )
  const theirs = lines.annomi.flatMap(({ line }, row) =>
    codesSaid(unseen.annomi[row]!.chances, plain, AS_THEY_ARE)
      .filter(({ code }) => code.startsWith('question') || code.startsWith('reflection'))
      .map(({ code }) => ({
        chance: chanceOf(unseen.annomi[row]!, code),
        right:
          (code.startsWith('question') ? line.question_subtype : line.reflection_subtype) ===
          code.split('-')[1],
      })),
  )
  return [...ours, ...theirs]
}

/** Sureness is learned on chances as they are: as if the rules had seen confronting too. */
const AS_THEY_ARE = [{ code: 'confront' as const, confidence: 0 }]

/** The same for what family members say. */
export function fitTalkSureness(
  lines: FamilyLines,
  unseen: { readonly annomi: readonly UnseenTalk[]; readonly ours: readonly UnseenTalk[] },
): TalkSureness {
  const judged = judgedBy(lines.ours, unseen.ours)
  const from = (type: 'discord' | 'please') =>
    bestFrom([
      judged.lines.map(({ line }, row) => ({
        right: line.type === type,
        chance: judged.said[row]!.get(type)?.[1] ?? 0,
      })),
    ])
  const most = (chances: UnseenTalk | undefined) => {
    const talk = leaningOf(chances ?? new Map())
    const chance = Math.max(...talk)
    return { chance, type: TALK[talk.indexOf(chance)] }
  }
  const theirs = lines.annomi.map(({ line }, row) => {
    const { chance, type } = most(unseen.annomi[row])
    return { chance, right: type === line.client_talk_type }
  })
  const ours = judged.lines.map(({ line }, row) => {
    const { chance, type } = most(judged.said[row])
    return { chance, right: type === line.type }
  })
  return {
    discordFrom: from('discord'),
    pleaseFrom: from('please'),
    points: isotonic([...theirs, ...ours]),
  }
}

interface Judged {
  readonly right: boolean
  readonly chance: number
}

/** The chance from which saying yes gives the highest mean F1 over the lists. */
function bestFrom(lists: readonly (readonly Judged[])[]): number {
  let best = 0.5
  let most = -1
  for (const from of TRIED) {
    const mean = lists.reduce((sum, list) => sum + f1(list, from), 0) / lists.length
    if (mean > most) {
      most = mean
      best = from
    }
  }
  return Math.round(best * 100) / 100
}

function f1(list: readonly Judged[], from: number): number {
  let hit = 0
  let wrong = 0
  let missed = 0
  for (const { right, chance } of list) {
    if (chance >= from) {
      if (right) hit += 1
      else wrong += 1
    } else if (right) missed += 1
  }
  return hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong + missed)
}

/** Isotonic regression (pool adjacent violators) over bins of at least forty, as points of a line that never falls. */
export function isotonic(
  judged: readonly { chance: number; right: boolean }[],
): (readonly [number, number])[] {
  const sorted = [...judged].sort((a, b) => a.chance - b.chance)
  const pools: { chance: number; right: number; count: number }[] = []
  const size = Math.max(40, Math.ceil(sorted.length / 40))
  for (let from = 0; from < sorted.length; from += size) {
    const bin = sorted.slice(from, from + size)
    pools.push({
      chance: bin.reduce((sum, one) => sum + one.chance, 0),
      right: bin.filter(({ right }) => right).length,
      count: bin.length,
    })
    for (let last = pools.length - 1; last > 0; last -= 1) {
      const [one, next] = [pools[last - 1]!, pools[last]!]
      if (one.right / one.count <= next.right / next.count) break
      pools.splice(last - 1, 2, {
        chance: one.chance + next.chance,
        right: one.right + next.right,
        count: one.count + next.count,
      })
    }
  }
  const round = (number: number) => Math.round(number * 1000) / 1000
  return pools.map(({ chance, right, count }) => [round(chance / count), round(right / count)] as const)
}
