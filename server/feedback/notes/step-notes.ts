import type { MarginNote } from '../../contract/report.ts'
import type { SafeguardingStep } from '../../contract/scenario.ts'
import type { Exchange } from '../exchange.ts'
import { within } from '../quotation.ts'
import type { SafeguardingEvidence } from '../safeguarding-evidence.ts'

/** The safeguarding steps this reply was the first to take, one of each kind. */
export function stepNotes(exchange: Exchange, safeguarding: SafeguardingEvidence): MarginNote[] {
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
        text: step.means,
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

const STEP_NAMES: Record<SafeguardingStep['kind'], string> = {
  notice: 'Safeguarding: noticed',
  explore: 'Safeguarding: asked',
  'be-honest': 'Safeguarding: was straight',
  act: 'Safeguarding: acted',
  'stay-with-the-person': 'Safeguarding: stayed with them',
}
