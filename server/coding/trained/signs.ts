import type { ClientTalk, CodedReply } from '../../contract/coding.ts'
import type { Meanings } from './meanings.ts'

/**
 * What grammar and cues see in a reply, as signs for the model: every code and move with how sure it is, which code begins and
 * which ends it, and the meanings of its words.
 */
export function signsOfReply(
  ruled: Omit<CodedReply, 'coder'>,
  texts: { readonly text: string; readonly last: string; readonly before: string },
  meanings: Meanings,
): Map<string, number> {
  const signs = new Map<string, number>()
  const lastUtterance = ruled.utterances.length - 1
  for (const { code, confidence, utterance } of ruled.codings) {
    signs.set(`code ${code}`, confidence)
    if (utterance === 0) signs.set(`begins ${code}`, 1)
    if (utterance === lastUtterance) signs.set(`ends ${code}`, 1)
  }
  for (const { move, confidence } of ruled.moves) signs.set(`move ${move}`, confidence)
  if (ruled.unsure) signs.set('unsure', 1)
  signs.set('thoughts', Math.min(5, ruled.utterances.length) / 3)
  addMeanings(signs, texts, meanings)
  return signs
}

/** The meanings count more where there is but one thought. */
const MEANING_OF_UTTERANCE = 0.3
const MEANING_BESIDE = 0.15
/** What the rules saw elsewhere in the reply counts for half. */
const ELSEWHERE = 0.5

/**
 * What grammar and cues see in each utterance of a reply, in order, as signs for the model: the codes and moves in it and
 * beside it, where it stands, and the meanings of its words and of its neighbours'.
 */
export function signsOfUtterances(
  ruled: Omit<CodedReply, 'coder'>,
  meanings: Meanings,
): Map<string, number>[] {
  const { utterances, codings, moves } = ruled
  const found = utterances.map(({ text }) => meanings.find(text))
  return utterances.map(({ index }, place) => {
    const signs = new Map<string, number>()
    for (const { code, confidence, utterance } of codings) {
      if (utterance === index) signs.set(`code ${code}`, confidence)
      else signs.set(`beside ${code}`, ELSEWHERE * confidence)
    }
    for (const { move, confidence, utterance } of moves)
      if (utterance === index) signs.set(`move ${move}`, confidence)
    if (place === 0) signs.set('first', 1)
    if (place === utterances.length - 1) signs.set('last', 1)
    signs.set('thoughts', Math.min(5, utterances.length) / 3)
    for (const seen of found[place] ?? []) {
      signs.set(`means ${seen.meaning}`, MEANING_OF_UTTERANCE)
      signs.set(`share ${seen.meaning}`, MEANING_OF_UTTERANCE * seen.share)
      if (seen.begins) signs.set(`opens ${seen.meaning}`, MEANING_OF_UTTERANCE)
      if (seen.denied) signs.set(`denies ${seen.meaning}`, MEANING_OF_UTTERANCE)
    }
    for (const seen of found[place - 1] ?? []) signs.set(`after ${seen.meaning}`, MEANING_BESIDE)
    for (const seen of found[place + 1] ?? []) signs.set(`ahead of ${seen.meaning}`, MEANING_BESIDE)
    return signs
  })
}

/** What cues see in something a family member said, as signs for the model, with the meanings of its words. */
export function signsOfTalk(
  ruled: ClientTalk,
  texts: { readonly text: string; readonly last: string; readonly before: string },
  meanings: Meanings,
): Map<string, number> {
  const signs = new Map<string, number>([
    [`talk ${ruled.type}`, ruled.confidence],
    [`sub ${ruled.sub}`, 1],
  ])
  addMeanings(signs, texts, meanings)
  return signs
}

/** A meaning counts lightly: there are many of them, and several are seen at once. */
const MEANING = 0.2

function addMeanings(
  signs: Map<string, number>,
  { text, last, before }: { readonly text: string; readonly last: string; readonly before: string },
  meanings: Meanings,
): void {
  for (const seen of meanings.find(text)) {
    signs.set(`means ${seen.meaning}`, MEANING)
    signs.set(`share ${seen.meaning}`, MEANING * seen.share)
    if (seen.begins) signs.set(`opens ${seen.meaning}`, MEANING)
    if (seen.ends) signs.set(`closes ${seen.meaning}`, MEANING)
    if (seen.denied) signs.set(`denies ${seen.meaning}`, MEANING)
  }
  for (const seen of meanings.find(last)) signs.set(`last ${seen.meaning}`, MEANING)
  for (const seen of meanings.find(before)) signs.set(`before ${seen.meaning}`, MEANING)
}
