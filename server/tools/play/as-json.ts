import type { BehaviourCode, TalkSub, TalkType } from '../../contract/coding.ts'
import type { Report } from '../../contract/report.ts'
import type { Ended } from '../../contract/session.ts'
import type { Turn } from '../../contract/turn.ts'
import { endedByFamily, type PlayedConversation } from '../../practice/play-conversation.ts'

/** What `play --json` prints: a fixed form that other tools read. The same replies and seed give the same bytes. */
export interface PlayedJson {
  readonly scenario: string
  readonly seed: number
  readonly turns: readonly {
    readonly number: number
    readonly practitioner: string
    readonly codes: readonly {
      readonly code: BehaviourCode
      readonly confidence: number
      readonly text: string
      readonly start: number
      readonly end: number
    }[]
    readonly client: readonly {
      readonly speaker: string
      readonly text: string
      readonly act: TalkType
      readonly sub: TalkSub | null
    }[]
    readonly state: Turn['state']
    readonly told: readonly string[]
  }[]
  /** `by-you` when the replies ran out before the family ended it. */
  readonly ended: Ended
  readonly report: Report
}

/** Puts a played conversation into that form. */
export function playedAsJson(played: PlayedConversation, seed: number, report: Report): PlayedJson {
  return {
    scenario: played.loaded.scenario.id,
    seed,
    turns: played.turns.map((turn) => ({
      number: turn.number,
      practitioner: turn.practitioner,
      codes: codesOf(turn),
      client: turn.client.map(({ speaker, text, act, sub }) => ({ speaker, text, act, sub })),
      state: turn.state,
      told: turn.told,
    })),
    ended: endedByFamily(played) ?? 'by-you',
    report,
  }
}

function codesOf({ answer }: Turn): PlayedJson['turns'][number]['codes'] {
  if (answer.kind === 'uncoded') return []
  return answer.reply.codings.map(({ code, confidence, text, start, end }) => ({
    code,
    confidence,
    text,
    start,
    end,
  }))
}
