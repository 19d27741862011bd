import type { ClientState, Movement } from '../contract/client-state.ts'
import type { TalkType } from '../contract/coding.ts'
import type { LoadedScenario, SpokenLine } from '../contract/scenario.ts'
import type { ClientLine } from '../contract/turn.ts'
import type { Client } from './client.ts'
import { plainMark } from './cards/card-index.ts'
import type { Choice } from './cards/choose-card.ts'
import { draw } from './draw.ts'
import type { Intent } from './intent.ts'
import { parameters } from './parameters.ts'
import { filled, slotValues } from './cards/slots.ts'
import { chooseWords } from './cards/speak.ts'
import type { Spoken } from './cards/spoken.ts'
import { saidWords } from './hearing/said-words.ts'
import { topicsOfCard, topicsOfText } from './hearing/topics-of.ts'
import { writeBack, type Said } from './write-back.ts'

/**
 * The voice by written cards: steps 4 to 7. Offline, the same for the same input, and quick.
 *
 * Throws RangeError only when an intent names somebody who is not in the scenario.
 */
export function cardClient(): Client {
  return {
    kind: 'card',
    reply({ loaded, state, intents, roleId }) {
      let next = state
      const lines: ClientLine[] = []
      let afterSpeaker = state.lastSpeaker
      for (const intent of intents) {
        const spoken = speakIntent(intent, loaded, next, roleId, afterSpeaker, lines.length > 0)
        lines.push(...spoken.lines)
        next = {
          ...writeBack(next, spoken.said, intent.about),
          cueSaidAt: intent.kind === 'cue' ? next.turn : next.cueSaidAt,
        }
        if (spoken.moved) next = { ...next, moved: [...next.moved, spoken.moved] }
        afterSpeaker = lines.at(-1)?.speaker ?? afterSpeaker
      }
      return { lines, state: next, told: next.told.slice(state.told.length) }
    },
  }
}

interface SpokenIntent {
  readonly lines: readonly ClientLine[]
  readonly said: readonly Said[]
  readonly moved: Movement | null
}

function speakIntent(
  intent: Intent,
  loaded: LoadedScenario,
  state: ClientState,
  roleId: string,
  afterSpeaker: string | null,
  afterAnswer: boolean,
): SpokenIntent {
  const { scenario } = loaded
  switch (intent.kind) {
    case 'cue':
      return written(intent.says, 'cue', intent, loaded, scenario.safeguarding.cue.tells, !afterAnswer)
    case 'walk-out':
    case 'soft-ending':
      return written(intent.says, intent.kind, intent, loaded, [], !afterAnswer)
    case 'answer':
    case 'react': {
      const justSaid = new Set(state.lastLines.slice(-JUST_SAID).map(plainMark))
      const saidLately = state.lastLines.map((line) => saidWords(line).matter)
      const spoken = chooseWords(loaded, { intent, state, roleId, afterSpeaker, justSaid, saidLately })
      if (spoken) return fromCards(spoken, intent, loaded)
      return intent.kind === 'react'
        ? NOTHING
        : written([SILENCE(intent.speaker)], 'silence', intent, loaded, [], true)
    }
    default:
      return intent.kind satisfies never
  }
}

/** Lines back within which the same words are not said again. */
const JUST_SAID = 3
const NOTHING: SpokenIntent = { lines: [], said: [], moved: null }

/** Only where an author has written nothing at all to say: a silence is still an answer. */
const SILENCE = (speaker: string): SpokenLine => ({ speaker, say: '\u2026', nonverbal: 'says nothing' })

/** Lines of the scenario itself: the cue and the endings. */
function written(
  spoken: readonly SpokenLine[],
  card: string,
  intent: Intent,
  loaded: LoadedScenario,
  tells: readonly string[],
  leaves: boolean,
): SpokenIntent {
  const act = card === 'walk-out' ? 'discord' : 'neutral'
  const sub = card === 'walk-out' ? 'hostile' : card === 'silence' ? 'backchannel' : 'narrates'
  const lines = spoken.map(({ speaker, say, nonverbal }): ClientLine => ({
    speaker,
    text: say,
    nonverbal,
    act,
    sub,
    strength: 1,
    card,
    spokenFrom: 'card',
  }))
  const about = card === 'cue' ? loaded.scenario.safeguarding.cue.topics : []
  const said = lines.map((line, index): Said => {
    const topics = about.length > 0 ? about : card === 'silence' ? [] : topicsOfText(line.text, loaded)
    return {
      ...line,
      topics,
      tells: index === 0 ? tells : [],
      cards: [],
      leaves: leaves && line.speaker === intent.speaker,
      leaning: null,
    }
  })
  return { lines, said, moved: null }
}

function fromCards(spoken: Spoken, intent: Intent, loaded: LoadedScenario): SpokenIntent {
  const { main, before, after } = spoken
  const parts = [...(before ? [before] : []), main, ...after]
  const values = slotValues(loaded, intent.heard)
  const text = parts.map((part) => filled(part.variant.text, values)).join(' ')
  const { card } = main.entry
  const line: ClientLine = {
    speaker: intent.speaker,
    text,
    nonverbal: nonverbalOf(parts, intent),
    act: card.act,
    sub: card.sub,
    strength: card.strength,
    card: card.id,
    spokenFrom: 'card',
  }
  const said: Said = {
    ...line,
    // What they talked about is the main card's matter first, then what stood around it.
    topics: [
      ...new Set(
        [main, ...after, ...(before ? [before] : [])].flatMap((part) => topicsOf(part, loaded, intent)),
      ),
    ],
    tells: parts.flatMap((part) => part.entry.card.tells),
    cards: parts.map((part) => ({ card: part.entry.card, variant: part.variant.index })),
    leaves: true,
    leaning: leaningOf(spoken, intent),
  }
  const moved: Movement | null =
    spoken.turned === null ? null : { person: intent.speaker, what: 'act', by: 0, because: spoken.turned }
  return { lines: [line], said: [said], moved }
}

/** What was drawn and gave way to a plain answer. */
function leaningOf({ main, turned }: Spoken, { act }: Intent): TalkType | null {
  const leant = act === 'change' || act === 'sustain'
  return leant && turned !== null && main.entry.card.act === 'neutral' ? act : null
}

/** A card for several topics is about the one that was asked for; a shared line about none. */
function topicsOf(part: Choice, loaded: LoadedScenario, intent: Intent): string[] {
  if (part.entry.shared) return []
  const topics = topicsOfCard(part.entry.card, part.variant.text, loaded)
  const asked = topics.filter((topic) => intent.about.includes(topic))
  return asked.length > 0 ? asked : topics.slice(0, 2)
}

function nonverbalOf(parts: readonly Choice[], intent: Intent): string | null {
  const shown = parts.find((part) => part.entry.card.nonverbal !== null)?.entry.card.nonverbal ?? null
  return shown !== null && draw(intent.drawKey, `nonverbal:${intent.speaker}`) < parameters.sense.nonverbal
    ? shown
    : null
}
