import type { Movement, PersonState } from '../../contract/client-state.ts'
import type { Fact, Scenario } from '../../contract/scenario.ts'
import type { HeardReply } from '../hear-reply.ts'
import { parameters } from '../parameters.ts'
import type { Reading } from '../hearing/reading.ts'
import { isPressed } from './ladder.ts'
import { contentWords } from '../hearing/content-words.ts'
import { saidWords } from '../hearing/said-words.ts'

/**
 * Rule 5: what a person will tell.
 *
 * G1 opens when they feel listened to: two accurate reflections and no advice for three turns. G2 after honest role
 * clarity and real autonomy. G3 when asked directly and kindly about something behind it. A direct safety question may
 * open the fact it is about early, and that fact alone. Gates do not close.
 */
export function gatesAfter(
  person: PersonState,
  personId: string,
  reading: Reading,
  heard: HeardReply,
  about: readonly string[],
  scenario: Scenario,
  family: { readonly lastLines: readonly string[]; readonly lastTopics: readonly string[] },
): { person: PersonState; moved: Movement[] } {
  if (reading.unsure) return { person, moved: [] }
  const counted = countTowardsGates(person, reading, heard, family)
  const asked = { heard, about, reading }
  const gate = gateFor(counted, personId, asked, scenario)
  const opened = [...person.opened, ...openedEarly(counted, personId, asked, scenario, gate)]
  const moved: Movement[] = []
  if (gate > person.gate) {
    moved.push({
      person: personId,
      what: 'gate',
      by: gate - person.gate,
      because: GATE_OPENED[gate] ?? 'a gate opened',
    })
  }
  if (opened.length > person.opened.length) {
    moved.push({ person: personId, what: 'gate', by: 0, because: 'a plain safety question, asked kindly' })
  }
  return { person: { ...counted, gate, opened }, moved }
}

/** Whether a person may tell a fact now. Facts of others are theirs to tell. */
export function mayTell(fact: Fact, people: Readonly<Record<string, PersonState>>): boolean {
  const owner = people[fact.person]
  return owner !== undefined && (fact.gate <= owner.gate || owner.opened.includes(fact.id))
}

const GATE_OPENED: Readonly<Record<number, string>> = {
  1: 'felt listened to',
  2: 'knows who you are and that they have a say',
  3: 'asked directly and kindly',
}

function countTowardsGates(
  person: PersonState,
  reading: Reading,
  heard: HeardReply,
  family: { readonly lastLines: readonly string[]; readonly lastTopics: readonly string[] },
): PersonState {
  const reflected = reading.codes.find((code) => code.what.startsWith('reflection'))
  const accurate = reflected && reflected.worth >= 0.3 ? (fits(heard, family) ? 1 : 0.5) : 0
  const advised = isPressed(reading)
  const autonomy = reading.codes.some(
    (code) => (code.what === 'emphasise-autonomy' || code.what === 'seek-collaboration') && code.worth > 0.2,
  )
  return {
    ...person,
    listened: Math.round((person.listened + accurate) * 100) / 100,
    turnsSinceAdvice: advised ? 0 : Math.min(999, person.turnsSinceAdvice + 1),
    roleMadeClear:
      person.roleMadeClear || reading.did.includes('role-clarity') || reading.did.includes('honest-limit'),
    // A threat makes the choice that was offered untrue.
    autonomyHonoured: reading.did.includes('threat')
      ? false
      : person.autonomyHonoured || (autonomy && !advised),
  }
}

/** A reflection can be of something they said: it shares a topic or a word with it, or names nothing else. */
function fits(
  heard: HeardReply,
  family: { readonly lastLines: readonly string[]; readonly lastTopics: readonly string[] },
) {
  if (heard.topics.length === 0 || heard.topics.some((topic) => family.lastTopics.includes(topic)))
    return true
  const said = family.lastLines.map((line) => saidWords(line).matter)
  return contentWords(heard.words).some((word) => said.some((line) => line.has(word)))
}

interface Asked {
  readonly heard: HeardReply
  readonly about: readonly string[]
  readonly reading: Reading
}

function gateFor(
  person: PersonState,
  personId: string,
  asked: Asked,
  scenario: Scenario,
): PersonState['gate'] {
  const { gates } = parameters
  let gate = person.gate
  if (gate < 1 && person.listened >= gates.listened && person.turnsSinceAdvice >= gates.turnsSinceAdvice)
    gate = 1
  if (gate === 1 && person.roleMadeClear && person.autonomyHonoured) gate = 2
  const kindly = isKind(person, asked.reading, gates.kindTrust, gates.kindDiscord)
  if (gate === 2 && kindly && asksDirectly(asked) && factsAsked(scenario, personId, 3, asked).length > 0)
    gate = 3
  return gate
}

function openedEarly(
  person: PersonState,
  personId: string,
  asked: Asked,
  scenario: Scenario,
  gate: number,
): string[] {
  const { gates } = parameters
  if (gate >= 3 || !asked.reading.did.includes('safety-question')) return []
  if (!isKind(person, asked.reading, gates.safetyTrust, gates.safetyDiscord)) return []
  return factsAsked(scenario, personId, 1, asked)
    .filter((fact) => fact.opens_to_safety_question && fact.gate > gate && !person.opened.includes(fact.id))
    .map((fact) => fact.id)
}

function factsAsked(scenario: Scenario, personId: string, gateFrom: number, { about }: Asked): Fact[] {
  return scenario.facts.filter(
    (fact) => fact.person === personId && fact.gate >= gateFrom && about.includes(fact.topic),
  )
}

function asksDirectly({ heard, reading }: Asked): boolean {
  return heard.asks || reading.did.includes('safety-question')
}

function isKind(person: PersonState, reading: Reading, trustFrom: number, discordTo: number): boolean {
  return !isPressed(reading) && person.trust >= trustFrom && person.discord <= discordTo
}
