import type { Coder } from '../../coding/coder.ts'
import type {
  BehaviourCode,
  ClientTalk,
  Coding,
  CodingContext,
  TalkSub,
  TalkType,
} from '../../contract/coding.ts'
import type { Measure } from '../../contract/report.ts'
import { measuresOf } from '../../feedback/measures.ts'
import { segmentReply } from '../../segmentation/segment-reply.ts'
import type { Speaker, TranscriptRow } from './read-transcript.ts'

/** A coded transcript, as `npm run score -- … --json` prints it. `row` counts from 1, the header apart. */
export interface ScoredTranscript {
  readonly turns: readonly ScoredTurn[]
  readonly measures: readonly Measure[]
}
export interface ScoredTurn {
  readonly row: number
  readonly speaker: Speaker
  readonly text: string
  /** Every code given, unsure ones too; none for the family. Offsets are UTF-16 code units into `text`. */
  readonly codes: readonly {
    readonly code: BehaviourCode
    readonly confidence: number
    readonly text: string
    readonly start: number
    readonly end: number
  }[]
  /** Null for the practitioner. */
  readonly talk: { readonly type: TalkType; readonly sub: TalkSub | null; readonly confidence: number } | null
}

/**
 * Codes and measures a whole conversation in its order. Each practitioner row is a volley; the family's rows just before
 * it are its context. The same rows and target always give the same result.
 */
export function scoreTranscript(
  coder: Coder,
  rows: readonly TranscriptRow[],
  target: string,
): ScoredTranscript {
  const turns: ScoredTurn[] = []
  const volleys: { text: string; codings: readonly Coding[] }[] = []
  const talk: { type: TalkType; words: number; confidence: number }[] = []
  const heard: { text: string; talk: ClientTalk }[] = []
  let practitioner: CodingContext['previousPractitioner'] = []
  let since = 0
  for (const [index, { speaker, text }] of rows.entries()) {
    const context: CodingContext = {
      previousClient: lastSaid(heard, since),
      previousPractitioner: practitioner,
      target,
      towardChange: [],
      towardSustain: [],
      children: [],
      turn: volleys.length + 1,
    }
    if (speaker === 'client') {
      const found = coder.codeClientTalk(text, context)
      if (index > 0 && rows[index - 1]?.speaker === 'practitioner') since = heard.length
      heard.push({ text, talk: found })
      talk.push({ type: found.type, words: wordsIn(text), confidence: found.confidence })
      turns.push({
        row: index + 1,
        speaker,
        text,
        codes: [],
        talk: { type: found.type, sub: found.sub, confidence: found.confidence },
      })
      continue
    }
    const answer = coder.codeReply(text, segmentReply(text), context)
    const reply = answer.kind === 'coded' ? answer.reply : { codings: [], moves: [] }
    volleys.push({ text, codings: reply.codings })
    practitioner = [
      {
        text,
        codes: reply.codings.map((coding) => coding.code),
        moves: reply.moves.map((seen) => seen.move),
      },
      ...practitioner,
    ].slice(0, 6)
    turns.push({ row: index + 1, speaker, text, codes: reply.codings.map(codeOnly), talk: null })
  }
  return { turns, measures: measuresOf({ turns: volleys, talk }) }
}

/** The family's rows since the practitioner last spoke; with only a word or two in them, what they said before that too. */
function lastSaid(
  heard: readonly { text: string; talk: ClientTalk }[],
  since: number,
): CodingContext['previousClient'] {
  const said = heard.slice(since)
  const words = said.reduce((sum, { text }) => sum + wordsIn(text), 0)
  const from = words <= 3 && since > 0 ? since - 1 : since
  return heard.slice(from).map(({ text, talk }) => ({ text, talk: { type: talk.type, sub: talk.sub } }))
}

function codeOnly({ code, confidence, text, start, end }: Coding): ScoredTurn['codes'][number] {
  return { code, confidence, text, start, end }
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
}
