import type { MarginNote } from '../../contract/report.ts'
import type { SafeguardingStep } from '../../contract/scenario.ts'
import type { Exchange } from '../exchange.ts'
import { within } from '../quotation.ts'
import type { SafeguardingEvidence } from '../safeguarding-evidence.ts'
import type { SentencePicker } from './sentence-picker.ts'

/** The safeguarding steps this reply was the first to take, one of each kind, with what the learner did. */
export function stepNotes(
  exchange: Exchange,
  safeguarding: SafeguardingEvidence,
  picker: SentencePicker,
): MarginNote[] {
  const kinds = new Set<string>()
  return safeguarding.steps.flatMap(({ step, seen }) => {
    // A step is named where it was first taken.
    const here = seen[0]
    if (here?.exchange.number !== exchange.number || kinds.has(step.kind)) return []
    kinds.add(step.kind)
    return [
      {
        tone: 'safeguarding' as const,
        name: STEP_NAMES[step.kind],
        code: null,
        certainty: here.words && here.coder ? ('sure' as const) : ('fairly-sure' as const),
        text: picker.pick(did(step, exchange)) ?? '',
        evidence: within(exchange.text, {
          start: here.quote.start,
          end: here.quote.end,
          text: here.quote.text,
        }),
        suggestion: null,
      },
    ]
  })
}

function did({ kind }: SafeguardingStep, exchange: Exchange): readonly string[] {
  if (kind === 'notice') return exchange.cueJustSaid ? ['You stopped for it.'] : ['You came back to it.']
  return STEP_DID[kind]
}

const STEP_DID: Record<Exclude<SafeguardingStep['kind'], 'notice'>, readonly string[]> = {
  explore: ['You asked about it plainly.', 'You asked what else you needed to know.'],
  'be-honest': ['You were straight about it.', 'You were straight about this part too.'],
  act: ['You made a plan for it.', 'You added to the plan.'],
  'stay-with-the-person': ['You kept hold of the relationship.'],
}

const STEP_NAMES: Record<SafeguardingStep['kind'], string> = {
  notice: 'Safeguarding: noticed',
  explore: 'Safeguarding: asked',
  'be-honest': 'Safeguarding: was straight',
  act: 'Safeguarding: acted',
  'stay-with-the-person': 'Safeguarding: stayed with them',
}
