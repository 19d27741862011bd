import type { ClientTalk, CodedReply, CodingContext } from '../contract/coding.ts'
import type { Features } from '../coding/trained/features.ts'
import { type Readers, replyFeatures, type ShownInParts, talkFeatures } from '../coding/trained/show.ts'
import { ruleCoder } from '../coding/rule-coder.ts'
import { segmentReply } from '../segmentation/segment-reply.ts'
import {
  type AnnomiLine,
  type DemonstratedReply,
  type DemonstratedTalk,
  type Demonstrations,
  type FamilyLine,
  lineKey,
  type PractitionerLine,
} from './examples.ts'

/** Something said, as the model is shown it. */
export interface Shown {
  readonly text: string
  readonly features: Features
}

export interface ShownReply extends Shown, ShownInParts {
  readonly ruled: CodedReply
}

export interface ShownTalk extends Shown {
  readonly ruled: ClientTalk
}

/** A line of AnnoMI with AnnoMI's own labels, and with our scheme's where it has been labelled by it. */
interface OfAnnomi<Scheme> {
  readonly line: AnnomiLine
  readonly order: number
  readonly scheme: Scheme | null
}

export type AnnomiReply = ShownReply & OfAnnomi<DemonstratedReply>
export type AnnomiTalk = ShownTalk & OfAnnomi<DemonstratedTalk>

const coder = ruleCoder()

/** AnnoMI's lines in the order they were said, each with what came before it, as the coder would meet them. */
export function showAnnomi(
  lines: readonly AnnomiLine[],
  demonstrations: Demonstrations,
  readers: Readers,
): { replies: AnnomiReply[]; talk: AnnomiTalk[] } {
  const replies: AnnomiReply[] = []
  const talk: AnnomiTalk[] = []
  let transcript = -1
  let previousClient: CodingContext['previousClient'] = []
  let previousPractitioner: CodingContext['previousPractitioner'] = []
  let before = ''
  let turn = 1
  lines.forEach((line, order) => {
    if (line.transcript_id !== transcript) {
      transcript = line.transcript_id
      previousClient = []
      previousPractitioner = []
      before = ''
      turn = 1
    }
    const text = line.utterance_text
    const key = lineKey(line.transcript_id, line.utterance_id)
    const context = { ...emptyContext(line.topic), previousClient, previousPractitioner, turn }
    if (line.interlocutor === 'therapist') {
      const shown = showReply(text, before, context, readers)
      replies.push({ ...shown, line, order, scheme: demonstrations.replies.get(key) ?? null })
      const { codings, moves } = shown.ruled
      const volley = { text, codes: codings.map(({ code }) => code), moves: moves.map(({ move }) => move) }
      previousPractitioner = [volley, ...previousPractitioner].slice(0, 6)
      turn += 1
    } else {
      const shown = showTalk(text, before, context, readers)
      talk.push({ ...shown, line, order, scheme: demonstrations.talk.get(key) ?? null })
      previousClient = [...previousClient.slice(-2), { text, talk: shown.ruled }]
    }
    before = text
  })
  return { replies, talk }
}

/** One of our own practitioner lines as the model is shown it. */
export function showPractitionerLine(
  line: PractitionerLine,
  readers: Readers,
): ShownReply & { line: PractitionerLine } {
  const client = line.before_client ?? ''
  const context = {
    ...emptyContext(line.target),
    previousClient: client === '' ? [] : [{ text: client, talk: null }],
    previousPractitioner: volleyBefore(line.before_practitioner, line.target),
  }
  return { ...showReply(line.say, client, context, readers), line }
}

/** One of our own family lines as the model is shown it. */
export function showFamilyLine(line: FamilyLine, readers: Readers): ShownTalk & { line: FamilyLine } {
  return { ...showTalk(line.say, line.before_practitioner ?? '', emptyContext(line.target), readers), line }
}

function showReply(text: string, before: string, context: CodingContext, readers: Readers): ShownReply {
  const answer = coder.codeReply(text, segmentReply(text), context)
  if (answer.kind !== 'coded') throw new Error('the rule coder always codes')
  return { text, ruled: answer.reply, ...replyFeatures(text, before, answer.reply, context.turn, readers) }
}

function showTalk(text: string, before: string, context: CodingContext, readers: Readers): ShownTalk {
  const ruled = coder.codeClientTalk(text, context)
  return { text, ruled, features: talkFeatures(text, before, ruled, context.turn, readers) }
}

function volleyBefore(text: string | null, target: string): CodingContext['previousPractitioner'] {
  if (text === null || text === '') return []
  const answer = coder.codeReply(text, segmentReply(text), emptyContext(target))
  if (answer.kind !== 'coded') return []
  const { codings, moves } = answer.reply
  return [{ text, codes: codings.map(({ code }) => code), moves: moves.map(({ move }) => move) }]
}

function emptyContext(target: string): CodingContext {
  return {
    previousClient: [],
    previousPractitioner: [],
    target,
    towardChange: [],
    towardSustain: [],
    children: [],
    turn: 2,
  }
}
