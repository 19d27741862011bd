import { describe, expect, test } from 'vitest'
import { cardClient } from '../../../server/client/card-client.ts'
import { ENGINE_VERSION, startClientState } from '../../../server/client/next-client-state.ts'
import { projectCoder } from '../../support/service.ts'
import { loadContent } from '../../../server/content/load-content.ts'
import type { LoadedScenario, Plan } from '../../../server/contract/scenario.ts'
import { Report } from '../../../server/contract/report.ts'
import type { Turn } from '../../../server/contract/turn.ts'
import { summariseSession } from '../../../server/feedback/summarise-session.ts'
import { openingLines } from '../../../server/practice/opening-lines.ts'
import { playTurn } from '../../../server/practice/play-turn.ts'
import { segmentReply } from '../../../server/segmentation/segment-reply.ts'
import { reportAsMarkdown } from '../../support/report-as-markdown.ts'

const content = loadContent(process.cwd())
const scenarios = [...content.scenarios.values()]
const coder = projectCoder()

/** Plays a plan's replies, one a minute, until they run out or the family ends it, and gives its debrief. */
async function debriefOf(loaded: LoadedScenario, plan: Plan): Promise<Report> {
  const roleId = plan.role ?? loaded.scenario.practitioner.roles[0]?.id ?? ''
  const opening = openingLines(loaded)
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 16, 9, minute)).toISOString()
  const turns: Turn[] = []
  let state = startClientState(loaded, plan.seed)
  for (const [index, { say }] of plan.turns.entries()) {
    const reply = {
      number: index + 1,
      requestId: `request-${index}`,
      practitioner: say,
      addressed: null,
      at: at(index + 1),
    }
    const played = await playTurn(
      { coder, client: cardClient() },
      { loaded, roleId, opening, earlier: turns, state, reply },
    )
    turns.push(played.turn)
    state = played.state
    if (state.ending === 'soft-ending' || state.ending === 'walked-out') break
  }
  return summariseSession({
    loaded,
    rubrics: content.rubrics,
    council: content.council,
    session: {
      id: 'session-ana-1',
      roleId,
      day: 'usual',
      startedAt: at(0),
      endedAt: null,
      ended: state.ending === 'soft-ending' || state.ending === 'walked-out' ? state.ending : 'by-you',
      parent: null,
      branches: [],
      ownView: null,
      note: '',
      versions: {
        scenario: `${loaded.scenario.id} v${loaded.scenario.version}`,
        rubric: content.rubrics.miti.version,
        coder: `${coder.id} ${coder.version}`,
        engine: ENGINE_VERSION,
        model: null,
      },
    },
    opening,
    turns,
    gates: [],
    code: (say, context) => coder.codeReply(say, segmentReply(say), context),
  })
}

describe.each(scenarios.map((loaded) => [loaded.scenario.id, loaded] as const))('%s', (id, loaded) => {
  const plans = new Map(loaded.plans.map((plan) => [plan.policy, plan]))

  test('the debrief of a clumsy but kind go reads as it did', async () => {
    const plan = plans.get('clumsy-but-kind')
    expect(plan).toBeDefined()
    if (plan === undefined) return
    const markdown = reportAsMarkdown(await debriefOf(loaded, plan))
    await expect(markdown).toMatchFileSnapshot(`../../goldens/${id}-clumsy-but-kind.md`)
  })

  test('a skilled go is praised for a line of its own, and criticised on no more than one', async () => {
    const plan = plans.get('skilled')
    if (plan === undefined) throw new Error(`${id} has no skilled plan`)
    const report = await debriefOf(loaded, plan)
    expect(report.worked).not.toBeNull()
    expect(
      [report.tryAgain, ...report.more].filter((item) => item?.kind === 'try-again').length,
    ).toBeLessThanOrEqual(1)
    expect(report.safeguarding.level).toBeGreaterThanOrEqual(2)
  })

  test.each(['advising', 'confronting'] as const)(
    'a go spent %s has a line to try again, with one way to say it',
    async (policy) => {
      const plan = plans.get(policy)
      if (plan === undefined) throw new Error(`${id} has no ${policy} plan`)
      const report = await debriefOf(loaded, plan)
      expect(report.tryAgain).not.toBeNull()
      expect(report.tryAgain?.suggestion).not.toBeNull()
      // Advice may name the danger (safe sleep is advice); it does not keep the person with it.
      expect(report.safeguarding.level ?? 0).toBeLessThanOrEqual(2)
    },
  )

  test('every plan keeps to the safeguarding level its author expects', async () => {
    for (const plan of loaded.plans) {
      const { level } = (await debriefOf(loaded, plan)).safeguarding
      const { safeguarding_at_least: least = 0, safeguarding_at_most: most = 3 } = plan.ends ?? {}
      expect({ policy: plan.policy, ok: (level ?? 0) >= least && (level ?? 0) <= most, level }).toMatchObject(
        { ok: true },
      )
    }
  })
})
