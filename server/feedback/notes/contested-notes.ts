import type { BehaviourCode } from '../../contract/coding.ts'
import type { BetterCode, ContestedCoding } from '../../contract/contested.ts'
import type { MarginNote } from '../../contract/report.ts'
import type { Rubrics } from '../../contract/rubric.ts'
import { certaintyOf } from '../certainty.ts'
import type { Exchange } from '../exchange.ts'
import { capital } from '../person-words.ts'
import { within } from '../quotation.ts'

/** A note for each code of a reply that its learner says is wrong: what they say, and that it counts in nothing. */
export function contestedNotes(exchange: Exchange, { codes }: Rubrics): MarginNote[] {
  return exchange.contested.map((one) => ({
    tone: 'contested' as const,
    name:
      codes.find(({ code }) => code === one.coding.code)?.name ??
      capital(one.coding.code.replaceAll('-', ' ')),
    code: one.coding.code,
    certainty: certaintyOf(one.coding.confidence),
    text: contestedInWords(one),
    evidence: within(exchange.text, one.coding),
    suggestion: null,
  }))
}

/** "You say this was not a simple reflection. It is kept for a person to look at and counts in no measure." */
function contestedInWords({ coding, suggested }: ContestedCoding): string {
  const fits = fitsBetter(suggested)
  const say = `You say this was not ${PLAINLY[coding.code]}${fits === null ? '' : `, and that ${fits} fits better`}.`
  return `${say} It is kept for a person to look at and counts in no measure.`
}

function fitsBetter(suggested: BetterCode | null): string | null {
  if (suggested === null) return null
  return suggested === 'none' ? 'none of the names' : PLAINLY[suggested]
}

const PLAINLY: Record<BehaviourCode, string> = {
  'reflection-simple': 'a simple reflection',
  'reflection-complex': 'a complex reflection',
  'question-open': 'an open question',
  'question-closed': 'a closed question',
  affirm: 'an affirmation',
  'seek-collaboration': 'seeking collaboration',
  'emphasise-autonomy': 'emphasising autonomy',
  'giving-information': 'giving information',
  persuade: 'persuading without permission',
  'persuade-with-permission': 'persuading with permission',
  confront: 'confronting',
}
