import type { ClientTalk, CoderAnswer, CodingContext, Utterance } from '../contract/coding.ts'

/**
 * Something that codes what was said. One coder is by grammar and cues (`rule-coder.ts`); a trained one and a model one
 * can stand in its place. `id` and `version` travel with every coding.
 */
export interface Coder {
  readonly id: string
  readonly version: string
  /**
   * Codes a practitioner's reply, already cut into utterances. Offsets in the answer are into `text`. Never throws on any
   * text; an answer that could not be had is `uncoded`.
   */
  codeReply(text: string, utterances: readonly Utterance[], context: CodingContext): CoderAnswer
  /** Codes one thing a family member said, toward the change in `context.target`. Offsets are into `text`. */
  codeClientTalk(text: string, context: CodingContext): ClientTalk
}
