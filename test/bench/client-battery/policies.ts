import type { BehaviourCode, Direction, Move } from '../../../server/contract/coding.ts'
import { hearReply } from '../../../server/client/hear-reply.ts'
import type { LoadedScenario } from '../../../server/contract/scenario.ts'
import { VOLLEY_MIX, type Kind } from './reference.ts'
import { SENTENCES, type SentenceKind } from './sentences.ts'
import { codedAs, type Policy, type PolicyMoment, type Reply } from './simulate.ts'

/** Six ways of working, each a real sentence a turn with the codes it is meant to earn. */
export const POLICIES = {
  skilled,
  'warm-undirected': warmUndirected,
  interrogating: (moment: PolicyMoment) => say(moment, ['closed-question']),
  advising,
  confronting,
  'confronting-then-skilled': (moment: PolicyMoment) =>
    moment.turn <= 8 ? confronting(moment) : skilled({ ...moment, turn: moment.turn - 8 }),
} as const satisfies Record<string, Policy>
export type PolicyName = keyof typeof POLICIES

/** Volleys in the mix practitioners of real demonstrations used (AnnoMI), drawn one by one. */
export function annomiMix(moment: PolicyMoment): Reply {
  const total = VOLLEY_MIX.reduce((sum, [, count]) => sum + count, 0)
  let left = moment.random('volley') * total
  const [kinds] = VOLLEY_MIX.find(([, count]) => (left -= count) < 0) ?? VOLLEY_MIX[0] ?? [[], 1]
  return say(moment, kinds.length === 0 ? ['listening'] : kinds.map((kind) => KIND_SENTENCE[kind]))
}

/** A reply made of these kinds of sentence, about a subject of this family's. */
export function say(moment: PolicyMoment, kinds: readonly SentenceKind[], topic = topicOf(moment)): Reply {
  const parts = kinds.map((kind, place) => sentenceFor(moment, kind, place, topic))
  return codedAs(
    parts.join(' '),
    kinds.flatMap((kind) => CODES[kind].codes),
    kinds.flatMap((kind) => CODES[kind].moves),
  )
}

/** The word a subject is known by: its first plain one that names a thing, and names this subject before any other. */
export function wordFor({ loaded }: PolicyMoment, topicId: string): string {
  const known = words.get(loaded) ?? new Map<string, string>()
  words.set(loaded, known)
  const word = known.get(topicId) ?? plainWordFor(loaded, topicId)
  known.set(topicId, word)
  return word
}

function plainWordFor(loaded: LoadedScenario, topicId: string): string {
  const topic = loaded.scenario.topics.find((one) => one.id === topicId)
  const plain = (topic?.words ?? []).filter((word) => /^\p{L}[\p{L} ]+$/u.test(word))
  const things = plain.filter((word) => !SPOKEN_PHRASE.test(word))
  const names = (word: string) => hearReply(`Tell me about ${word}.`, loaded).topics[0] === topicId
  return things.find(names) ?? plain.find(names) ?? plain[0] ?? topic?.words[0]?.replaceAll('*', '') ?? 'that'
}

/** "what did he say", "how are you": heard as the subject, but nobody calls it that. */
const SPOKEN_PHRASE =
  /\b(?:what|who|how|when|where|why|do|does|did|is|are|was|were|can|could|would|will|you|your|he|she|they|him|his|her|them|i|we|it|to|on|up|in|out|the|a|at|with|for|and)\b/
const words = new WeakMap<LoadedScenario, Map<string, string>>()

const KIND_SENTENCE: Readonly<Record<Kind, SentenceKind>> = {
  open: 'open-question',
  closed: 'closed-question',
  simple: 'simple-reflection',
  complex: 'complex-reflection',
  information: 'information',
  advice: 'persuade',
  negotiation: 'collaborate',
}

type Code = BehaviourCode | readonly [BehaviourCode, Direction]
const does = (codes: readonly Code[], moves: readonly Move[] = []) => ({ codes, moves })
const CODES: Readonly<
  Record<SentenceKind, { readonly codes: readonly Code[]; readonly moves: readonly Move[] }>
> = {
  'open-question': does([['question-open', 'neither']]),
  'evocative-question': does([['question-open', 'change']], ['evocative-question']),
  'closed-question': does([['question-closed', 'neither']]),
  'simple-reflection': does([['reflection-simple', 'neither']]),
  'complex-reflection': does([['reflection-complex', 'neither']]),
  'reflect-change': does([['reflection-complex', 'change']]),
  affirm: does(['affirm']),
  autonomy: does(['emphasise-autonomy']),
  collaborate: does(['seek-collaboration']),
  'role-clarity': does(['giving-information'], ['role-clarity', 'structuring']),
  'safety-question': does([['question-open', 'neither']], ['safety-question']),
  concern: does(['giving-information'], ['concern']),
  'honest-limit': does(['giving-information'], ['honest-limit']),
  information: does(['giving-information']),
  persuade: does(['persuade']),
  confront: does(['confront']),
  planning: does([['question-open', 'change']], ['planning-question']),
  listening: does([], ['facilitation']),
  sympathy: does([], ['sympathy']),
  summary: does([['reflection-complex', 'change']], ['summary']),
  permission: does(['seek-collaboration'], ['ask-permission']),
}

/** Mostly something given back and then one question; straight about role, limits and safety; planning once they are ready. */
const SKILLED: readonly (readonly SentenceKind[])[] = [
  ['role-clarity', 'open-question'],
  ['complex-reflection'],
  ['complex-reflection', 'open-question'],
  ['affirm', 'open-question'],
  ['autonomy', 'open-question'],
  ['complex-reflection'],
  ['complex-reflection', 'evocative-question'],
  ['safety-question'],
  ['complex-reflection', 'safety-question'],
  ['honest-limit', 'safety-question'],
  ['simple-reflection', 'open-question'],
  ['reflect-change'],
  ['affirm', 'evocative-question'],
  ['reflect-change', 'collaborate'],
  ['complex-reflection', 'open-question'],
  ['reflect-change', 'open-question'],
  ['summary'],
  ['reflect-change', 'evocative-question'],
  ['permission'],
  ['information', 'collaborate'],
  ['reflect-change', 'open-question'],
  ['autonomy', 'planning'],
  ['summary', 'planning'],
  ['reflect-change', 'planning'],
]

function skilled(moment: PolicyMoment): Reply {
  const kinds = SKILLED[(moment.turn - 1) % SKILLED.length] ?? ['open-question']
  return say(moment, kinds, kinds.includes('safety-question') ? safetyTopicOf(moment) : topicOf(moment))
}

/** What a plain safety question is about: the cue's own subject first, then the others it opens. */
function safetyTopicOf({ loaded, turn }: PolicyMoment): string {
  const { facts, safeguarding } = loaded.scenario
  const opened = facts.filter((fact) => fact.opens_to_safety_question).map((fact) => fact.topic)
  const all = [...new Set([...safeguarding.cue.topics.slice(0, 1), ...opened])]
  return all[turn % all.length] ?? ''
}

const WARM: readonly (readonly SentenceKind[])[] = [
  ['open-question'],
  ['simple-reflection'],
  ['complex-reflection'],
  ['sympathy', 'open-question'],
  ['simple-reflection'],
  ['complex-reflection', 'sympathy'],
  ['affirm'],
]

function warmUndirected(moment: PolicyMoment): Reply {
  return say(moment, WARM[(moment.turn - 1) % WARM.length] ?? ['simple-reflection'])
}

function advising(moment: PolicyMoment): Reply {
  return say(
    moment,
    moment.turn % 4 === 0
      ? ['information', 'closed-question']
      : moment.turn % 4 === 2
        ? ['information', 'persuade']
        : ['persuade'],
  )
}

function confronting(moment: PolicyMoment): Reply {
  return say(moment, moment.turn % 5 === 0 ? ['confront', 'persuade'] : ['confront'])
}

/**
 * Another subject each turn, going round those with something behind a gate; what is all out is passed over. Every fifth
 * turn it is any subject at all.
 */
function topicOf({ loaded, state, turn, random }: PolicyMoment): string {
  const { topics, facts } = loaded.scenario
  const gated = facts.filter((fact) => fact.gate > 0)
  const ring = [...new Set(gated.map((fact) => fact.topic))]
  const open = ring.filter((topic) =>
    gated.some((fact) => fact.topic === topic && !state.told.includes(fact.id)),
  )
  if (turn % 5 === 0 || open.length === 0)
    return topics[Math.floor(random('topic') * topics.length)]?.id ?? ''
  const from = (turn + state.seed) % ring.length
  const next = [...ring.slice(from), ...ring.slice(0, from)].find((topic) => open.includes(topic))
  return next ?? ''
}

function sentenceFor(moment: PolicyMoment, kind: SentenceKind, place: number, topic: string): string {
  const bank: readonly string[] = SENTENCES[kind]
  const at =
    (moment.turn * 5 + place + Math.floor(moment.random(`say ${kind} ${place}`) * bank.length)) % bank.length
  return (bank[at] ?? '').replaceAll('{topic}', wordFor(moment, topic))
}
