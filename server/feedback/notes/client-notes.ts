import { DarnCat, DiscordSub, NeutralSub } from '../../contract/coding.ts'
import type { TalkType } from '../../contract/coding.ts'
import type { MarginNote } from '../../contract/report.ts'
import type { Rubrics } from '../../contract/rubric.ts'
import type { Scenario } from '../../contract/scenario.ts'
import type { ClientLine } from '../../contract/turn.ts'
import { isCue } from '../exchange.ts'
import { capital } from '../person-words.ts'
import { CHANGE_WORDS, DISCORD_WORDS, NEUTRAL_WORDS, SUSTAIN_WORDS } from './note-lines.ts'

/** The notes beside something the family said: what kind of talk it was, and the safeguarding moment where it is one. */
export function clientNotes(line: ClientLine, scenario: Scenario, rubrics: Rubrics): MarginNote[] {
  const talk: MarginNote = {
    tone: 'plain',
    name: talkName(line.act, rubrics),
    code: line.act,
    // A written card says what kind of talk it is; a model's line was only checked by the coder.
    certainty: line.spokenFrom === 'card' ? 'sure' : 'fairly-sure',
    text: talkSaid(line),
    evidence: null,
    suggestion: null,
  }
  if (!isCue(line)) return [talk]
  const moment: MarginNote = {
    tone: 'safeguarding',
    name: rubrics.familySafeguarding.moment.name,
    code: null,
    certainty: 'sure',
    text: scenario.safeguarding.notice,
    evidence: { start: 0, end: line.text.length, text: line.text },
    suggestion: null,
  }
  return [moment]
}

/** "A reason, lightly said." */
export function talkSaid(line: Pick<ClientLine, 'act' | 'sub' | 'strength'>): string {
  const kind = subWords(line)
  const strength = line.act === 'change' || line.act === 'sustain' ? STRENGTH[line.strength - 1] : ''
  return kind === '' ? '' : `${capital(kind)}${strength ?? ''}.`
}

const STRENGTH = [', lightly said', '', ', firmly said']

function subWords({ act, sub }: Pick<ClientLine, 'act' | 'sub'>): string {
  switch (act) {
    case 'change':
      return read(DarnCat, sub, CHANGE_WORDS) ?? 'leaning toward it'
    case 'sustain':
      return read(DarnCat, sub, SUSTAIN_WORDS) ?? 'leaning away from it'
    case 'discord':
      return read(DiscordSub, sub, DISCORD_WORDS) ?? 'out of step with you'
    case 'please':
      return 'a yes that may not be meant'
    case 'neutral':
      return read(NeutralSub, sub, NEUTRAL_WORDS) ?? ''
    default:
      return act satisfies never
  }
}

function read<Sub extends string>(
  subs: { safeParse(value: unknown): { data?: Sub | undefined } },
  sub: string | null,
  words: Record<Sub, string>,
): string | null {
  const known = subs.safeParse(sub).data
  return known === undefined ? null : words[known]
}

function talkName(type: TalkType, rubrics: Rubrics): string {
  return rubrics.miti.talk.find((talk) => talk.type === type)?.name ?? capital(type)
}
