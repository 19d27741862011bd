import type { Feelings } from '../contract/client-state.ts'
import { NOT_SURE_BELOW } from '../contract/coding.ts'
import type { BehaviourCode, CodedReply, Coding, Move, MoveSeen } from '../contract/coding.ts'
import type { Contested, ContestedCoding } from '../contract/contested.ts'
import type { Fact, LoadedScenario, Person } from '../contract/scenario.ts'
import type { ClientLine, Turn } from '../contract/turn.ts'
import { wordsFor } from './person-words.ts'
import type { PersonWords } from './person-words.ts'
import { isStraightTalk, soundsLikeAnArgument, standsUp } from './second-look.ts'
import { withoutContested } from './without-contested.ts'

/** One reply with what it answered, what came of it, and the codes the listener was sure enough of. */
export interface Exchange {
  readonly number: number
  readonly text: string
  /** Null when the reply could not be read: it counts neither way. */
  readonly reply: CodedReply | null
  readonly codings: readonly Coding[]
  /** Codes the learner says are wrong. They are in neither `reply` nor `codings`: nothing is read from them. */
  readonly contested: readonly ContestedCoding[]
  readonly moves: readonly MoveSeen[]
  /** What the family said just before; for the first reply, the opening. */
  readonly before: readonly ClientLine[]
  readonly after: readonly ClientLine[]
  /** Who it was said to: the one addressed, else the one who spoke last. */
  readonly person: Person
  /** The one of several people whom the learner chose to say it to; null when they chose nobody. */
  readonly addressed: Person | null
  readonly words: PersonWords
  readonly feelings: Feelings
  /** How far trust, discord and readiness moved on this turn. */
  readonly moved: Feelings
  readonly told: readonly Fact[]
  /** Facts of their own told in the line just answered. */
  readonly toldBefore: readonly Fact[]
  readonly cueJustSaid: boolean
  readonly cueSaid: boolean
  readonly endedHere: boolean
}

/** Every turn as an exchange, in order. Facts and people the scenario no longer has are passed over. */
export function exchangesOf(
  loaded: LoadedScenario,
  opening: readonly ClientLine[],
  turns: readonly Turn[],
  contested: readonly Contested[] = [],
): Exchange[] {
  let cueSaid = opening.some(isCue)
  return turns.map((turn, index) => {
    const earlier = turns[index - 1]
    const before = earlier === undefined ? opening : earlier.client
    const person = spokenTo(loaded, turn, before)
    const exchange = exchangeOf(loaded, turn, earlier, before, person, cueSaid, contested)
    cueSaid ||= turn.client.some(isCue)
    return exchange
  })
}

/** Facts behind a gate at or above this were held back until the person was ready to say them. */
export const KEPT_BACK_FROM_GATE = 2

/** True when the safeguarding cue is this line. */
export function isCue(line: ClientLine): boolean {
  return line.card === 'cue'
}

/** True when the reply earned any of these codes, with confidence. */
export function earned(exchange: Exchange, ...codes: readonly BehaviourCode[]): boolean {
  return exchange.codings.some((coding) => codes.includes(coding.code))
}

/** True when the reply carried any of these moves, with confidence. */
export function carried(exchange: Exchange, ...moves: readonly Move[]): boolean {
  return exchange.moves.some((seen) => moves.includes(seen.move))
}

/** The coding or the move of any of these names, the first of them in the reply; null when none was seen. */
export function seenIn(
  exchange: Exchange,
  ...names: readonly (BehaviourCode | Move)[]
): Coding | MoveSeen | null {
  return (
    exchange.codings.find((coding) => names.includes(coding.code)) ??
    exchange.moves.find((seen) => names.includes(seen.move)) ??
    null
  )
}

/** The coding of this code, if the reply earned it. */
export function codingOf(exchange: Exchange, code: BehaviourCode): Coding | null {
  return exchange.codings.find((coding) => coding.code === code) ?? null
}

function exchangeOf(
  loaded: LoadedScenario,
  turn: Turn,
  earlier: Turn | undefined,
  before: readonly ClientLine[],
  person: Person,
  cueSaid: boolean,
  contested: readonly Contested[],
): Exchange {
  const heard = turn.answer.kind === 'coded' ? lookedAtAgain(turn.answer.reply) : null
  const { reply, disputed } = withoutContested(
    heard,
    contested.filter((one) => one.turn === turn.number),
  )
  const was = earlier?.state[person.id] ?? person.start
  const feelings = turn.state[person.id] ?? was
  return {
    number: turn.number,
    text: turn.practitioner,
    reply,
    codings: (reply?.codings ?? []).filter((coding) => coding.confidence >= NOT_SURE_BELOW),
    contested: disputed,
    moves: reply === null ? [] : movesOf(reply),
    before,
    after: turn.client,
    person,
    addressed: loaded.scenario.people.find(({ id }) => id === turn.addressed) ?? null,
    words: wordsFor(person, loaded.scenario, turn.practitioner),
    feelings,
    moved: difference(was, feelings),
    told: toldOn(loaded, turn),
    toldBefore: earlier === undefined ? [] : toldOn(loaded, earlier),
    cueJustSaid: before.some(isCue),
    cueSaid,
    endedHere: turn.ending === 'walked-out',
  }
}

/** The reply as feedback reads it: a thought that disputes nothing, or kindly says a worry or a limit, is no argument. */
function lookedAtAgain(reply: CodedReply): CodedReply {
  const codings = reply.codings.filter((coding) => {
    // What was a guess is still shown as a guess.
    if (coding.code !== 'confront' || coding.confidence < NOT_SURE_BELOW) return true
    const thought = reply.utterances.find((one) => one.index === coding.utterance)?.text ?? coding.text
    const moves = reply.moves.filter((seen) => seen.utterance === coding.utterance)
    return soundsLikeAnArgument(coding.text) && !isStraightTalk(thought, moves)
  })
  return codings.length === reply.codings.length ? reply : { ...reply, codings }
}

function movesOf(reply: CodedReply): MoveSeen[] {
  return reply.moves.filter((seen) => {
    const thought = reply.utterances.find((utterance) => utterance.index === seen.utterance)
    return seen.confidence >= NOT_SURE_BELOW && standsUp(seen, thought?.text ?? seen.text)
  })
}

function spokenTo(loaded: LoadedScenario, turn: Turn, before: readonly ClientLine[]): Person {
  const people = loaded.scenario.people
  const ids = [turn.addressed, turn.client[0]?.speaker, before.at(-1)?.speaker]
  for (const id of ids) {
    const person = people.find((candidate) => candidate.id === id)
    if (person !== undefined) return person
  }
  // A scenario has at least one person: its schema says so.
  return people[0] as Person
}

function difference(was: Feelings, is: Feelings): Feelings {
  return {
    trust: is.trust - was.trust,
    discord: is.discord - was.discord,
    readiness: is.readiness - was.readiness,
  }
}

/** Facts told on a turn. What the cue tells is told whatever is said, so no reply earned it. */
function toldOn({ scenario }: LoadedScenario, turn: Turn): Fact[] {
  const byTheCue = turn.client.some(isCue) ? scenario.safeguarding.cue.tells : []
  return scenario.facts.filter((fact) => turn.told.includes(fact.id) && !byTheCue.includes(fact.id))
}
