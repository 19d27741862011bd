import { mayTell } from '../client/feelings/gates.ts'
import type { ClientState } from '../contract/client-state.ts'
import type { PreviewAsked, Previewed, PreviewFact, PreviewPerson, PreviewTurn } from '../contract/preview.ts'
import type { Turn } from '../contract/turn.ts'
import { PracticeError } from '../errors.ts'
import type { PracticeContext } from './context.ts'
import { scenarioOf } from './own-session.ts'
import {
  beginConversation,
  continueConversation,
  endedByFamily,
  reportOfPlayed,
} from './play-conversation.ts'
import type { PlayedConversation } from './play-conversation.ts'
import { onTheDayAsked, roleOf } from './role-and-day.ts'
import { viewLine, viewTurn } from './views.ts'

/**
 * Plays what an author says to a family, from the start, and answers with everything behind it. Nothing is stored, and the
 * same asking gets the same answer. Replies after the family has ended it are passed over. Throws as `startSession` and
 * `takeTurn` do for what cannot be played, naming the reply.
 */
export async function previewScenario(
  ctx: PracticeContext,
  id: string,
  asked: PreviewAsked,
): Promise<Previewed> {
  const written = scenarioOf(ctx.content, id)
  onTheDayAsked(written, asked.day)
  const { seed, day } = asked
  const begun = beginConversation(written, { seed, day, roleId: roleOf(written, asked.roleId) })
  const played = await sayAll(ctx, begun, asked.replies)
  const { scenario } = played.loaded
  return {
    scenarioId: scenario.id,
    version: scenario.version,
    title: scenario.title,
    people: scenario.people.map(({ id: person, name, about }) => ({ id: person, name, about })),
    seed,
    day,
    roleId: played.roleId,
    opening: played.opening.map(viewLine),
    start: peopleIn(played.states[0], played),
    turns: played.turns.map((turn) => previewTurn(turn, played)),
    facts: factsOf(played),
    cueWindow: scenario.safeguarding.cue.window,
    safeguarding: reportOfPlayed(ctx, played, ctx.content).safeguarding,
    ended: endedByFamily(played),
  }
}

async function sayAll(
  ctx: PracticeContext,
  begun: PlayedConversation,
  replies: PreviewAsked['replies'],
): Promise<PlayedConversation> {
  let played = begun
  for (const [index, { text, addressed }] of replies.entries()) {
    const there = addressed === null || played.loaded.scenario.people.some(({ id }) => id === addressed)
    if (!there) {
      throw new PracticeError('invalid', 'That person is not in the room.', {
        field: `replies.${index}.addressed`,
      })
    }
    played = await continueConversation(ctx, played, { text, addressed })
    if (endedByFamily(played) !== null) break
  }
  return played
}

function previewTurn(turn: Turn, played: PlayedConversation): PreviewTurn {
  const { at: _at, client: _client, ...view } = viewTurn(turn)
  const coded = turn.answer.kind === 'coded' ? turn.answer.reply : { codings: [], moves: [] }
  const state = played.states[turn.number] ?? played.states[0]
  return {
    ...view,
    codes: coded.codings.map(({ code, direction, confidence, text }) => ({
      code,
      direction,
      confidence,
      text,
    })),
    moves: coded.moves.map(({ move, confidence }) => ({ move, confidence })),
    client: turn.client.map((line) => ({
      ...viewLine(line),
      card: line.card,
      act: line.act,
      sub: line.sub,
    })),
    people: peopleIn(state, played),
    told: turn.told,
  }
}

/** Topics shown as pressing on somebody. */
const HOTTEST_MOST = 3

function peopleIn(state: ClientState, { loaded }: PlayedConversation): PreviewPerson[] {
  return loaded.scenario.people.flatMap(({ id }) => {
    const person = state.people[id]
    if (person === undefined) return []
    const { trust, discord, readiness, gate } = person
    const hottest = Object.entries(person.heat)
      .map(([topic, heat]) => ({ topic, heat }))
      .sort((one, other) => other.heat - one.heat)
      .slice(0, HOTTEST_MOST)
    const moved = state.moved
      .filter((movement) => movement.person === id)
      .map(({ what, by, because }) => ({ what, by, because }))
    return [{ id, trust, discord, readiness, gate, hottest, moved }]
  })
}

function factsOf({ loaded, turns, states }: PlayedConversation): PreviewFact[] {
  const state = states.at(-1) ?? states[0]
  return loaded.scenario.facts.map((fact) => {
    const toldAt = turns.find(({ told }) => told.includes(fact.id))?.number ?? null
    const { id, person, gate, fact: words } = fact
    const standing = toldAt !== null ? 'told' : mayTell(fact, state.people) ? 'open' : 'closed'
    return { id, person, gate, fact: words, standing, toldAt }
  })
}
