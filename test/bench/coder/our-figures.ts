import type { BehaviourCode, TalkType } from '../../../server/contract/coding.ts'
import type { CodeFigure, KnownMiss, Listening } from '../../../server/contract/listening.ts'
import { CODES, codesSaid, type Sureness } from '../../../server/coding/trained/judge.ts'
import { talkSaid, type TalkSureness } from '../../../server/coding/trained/judge-talk.ts'
import type { CorpusTalk } from '../../../server/training/fit-family.ts'
import type { CorpusReply } from '../../../server/training/fit-practitioner.ts'
import type { UnseenReply, UnseenTalk } from '../../../server/training/out-of-fold.ts'
import { counted, f1 } from '../../../server/training/measures.ts'
import { secondPass } from '../../../server/training/second-pass.ts'
import { ROOT } from './folders.ts'

/** How well each code is heard on our own lines, and how well a second person agrees with the first. */
export function ourCodeFigures(
  replies: readonly CorpusReply[],
  unseen: readonly UnseenReply[],
  sureness: Sureness,
): CodeFigure[] {
  const second = secondPass<{ codes: BehaviourCode[] }>(ROOT, 'practitioner')
  const said = unseen.map(({ chances }, row) =>
    codesSaid(chances, sureness, replies[row]!.ruled.codings).map(({ code }) => code),
  )
  const both = replies.filter(({ line }) => second.has(line.id))
  return CODES.map((code) => {
    const gold = replies.map(({ line }) => line.codes.includes(code))
    return {
      code,
      ...rounded(
        counted(
          gold,
          said.map((codes) => codes.includes(code)),
        ),
      ),
      people:
        both.length === 0
          ? null
          : round(
              f1(
                both.map(({ line }) => line.codes.includes(code)),
                both.map(({ line }) => second.get(line.id)?.codes.includes(code) === true),
              ),
            ),
      lines: gold.filter(Boolean).length,
    }
  })
}

/** The same for each kind of talk. */
export function ourTalkFigures(
  talk: readonly CorpusTalk[],
  unseen: readonly UnseenTalk[],
  sureness: TalkSureness,
): Listening['talk'] {
  const second = secondPass<{ type: TalkType }>(ROOT, 'client')
  const said = unseen.map((chances) => talkSaid(chances, sureness).type)
  const both = talk.filter(({ line }) => second.has(line.id))
  const types: readonly TalkType[] = ['change', 'sustain', 'neutral', 'discord', 'please']
  return types.map((type) => ({
    type,
    f1: round(
      f1(
        talk.map(({ line }) => line.type === type),
        said.map((one) => one === type),
      ),
    ),
    people:
      both.length === 0
        ? null
        : round(
            f1(
              both.map(({ line }) => line.type === type),
              both.map(({ line }) => second.get(line.id)?.type === type),
            ),
          ),
    lines: talk.filter(({ line }) => line.type === type).length,
  }))
}

/** Short lines of ours it is sure about and wrong, a few of each code: what to expect of it. */
export function knownMisses(
  replies: readonly CorpusReply[],
  unseen: readonly UnseenReply[],
  sureness: Sureness,
): KnownMiss[] {
  const misses: KnownMiss[] = []
  for (const code of CODES) {
    const wrong = replies
      .map(({ line, ruled }, row) => ({
        line,
        said: codesSaid(unseen[row]!.chances, sureness, ruled.codings),
      }))
      .filter(
        ({ line, said }) =>
          line.codes.includes(code) &&
          said.every((one) => one.code !== code) &&
          line.say.length <= 120 &&
          !misses.some(({ say }) => say === line.say),
      )
      .sort((a, b) => sumOf(b.said) - sumOf(a.said))
    for (const { line, said } of wrong.slice(0, 2)) {
      misses.push({
        before: line.before_client ?? '',
        say: line.say,
        people: line.codes,
        coder: said.map((one) => one.code),
      })
    }
  }
  return misses
}

function sumOf(said: readonly { readonly confidence: number }[]): number {
  return said.reduce((sum, { confidence }) => sum + confidence, 0)
}

function rounded({ precision, recall, f1: both }: ReturnType<typeof counted>) {
  return { precision: round(precision), recall: round(recall), f1: round(both) }
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000
}
