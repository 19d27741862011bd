import type { Content } from '../../server/content/load-content.ts'
import type { Feelings } from '../../server/contract/client-state.ts'
import type { LoadedScenario, Plan } from '../../server/contract/scenario.ts'
import { cardClient } from '../../server/client/card-client.ts'
import { projectCoder } from './service.ts'
import { playConversation, reportOfPlayed } from '../../server/practice/play-conversation.ts'
import { hearReply } from '../../server/client/hear-reply.ts'

/** Plays a plan and says everything that went another way than it says; empty when all went as planned. */
export async function playPlan(loaded: LoadedScenario, plan: Plan, content: Content): Promise<string[]> {
  const players = { coder: projectCoder(), client: cardClient() }
  const replies = plan.turns.map((turn) => turn.say)
  const played = await playConversation(players, loaded, {
    seed: plan.seed,
    roleId: plan.role ?? null,
    replies,
  })
  const report = reportOfPlayed(players, played, content)
  const told = new Set(played.turns.flatMap((turn) => turn.told))
  const last = played.turns.at(-1)
  const level = report.safeguarding.level
  const faults = played.turns.flatMap((turn, index) => turnFaults(loaded, plan.turns[index], turn))
  const ends = plan.ends ?? {}
  for (const [person, bands] of Object.entries(ends.state ?? {})) {
    faults.push(...bandFaults(`at the end, ${person}`, last?.state[person], bands))
  }
  for (const fact of ends.told ?? [])
    if (!told.has(fact)) faults.push(`at the end, ${fact} has not been told`)
  for (const fact of ends.not_told ?? []) if (told.has(fact)) faults.push(`at the end, ${fact} has been told`)
  if (ends.safeguarding_at_least !== undefined && (level ?? -1) < ends.safeguarding_at_least) {
    faults.push(`the safeguarding moment is at ${level}, not at least ${ends.safeguarding_at_least}`)
  }
  if (ends.safeguarding_at_most !== undefined && (level ?? 99) > ends.safeguarding_at_most) {
    faults.push(`the safeguarding moment is at ${level}, not at most ${ends.safeguarding_at_most}`)
  }
  return faults
}

type PlayedTurn = Awaited<ReturnType<typeof playConversation>>['turns'][number]

function turnFaults(
  loaded: LoadedScenario,
  planned: Plan['turns'][number] | undefined,
  turn: PlayedTurn,
): string[] {
  if (!planned) return []
  const where = `turn ${turn.number}`
  const faults: string[] = []
  const codes = turn.answer.kind === 'coded' ? turn.answer.reply.codings.map((coding) => coding.code) : []
  for (const code of planned.codes ?? []) {
    if (!codes.includes(code)) faults.push(`${where} earned ${codes.join(', ') || 'nothing'}, not ${code}`)
  }
  const { kinds } = hearReply(planned.say, loaded)
  for (const kind of planned.heard ?? []) {
    if (!kinds.includes(kind))
      faults.push(`${where} was heard as ${kinds.join(', ') || 'nothing'}, not ${kind}`)
  }
  for (const [person, bands] of Object.entries(planned.state ?? {})) {
    faults.push(...bandFaults(`${where}, ${person}`, turn.state[person], bands))
  }
  return faults
}

function bandFaults(
  where: string,
  feelings: Feelings | undefined,
  bands: { [what in keyof Feelings]?: readonly [number, number] | undefined },
): string[] {
  if (!feelings) return [`${where}: is not there`]
  return (['trust', 'discord', 'readiness'] as const).flatMap((what) => {
    const band = bands[what]
    const value = feelings[what]
    return band && (value < band[0] || value > band[1])
      ? [`${where}: ${what} is ${value.toFixed(2)}, not in ${band[0]} to ${band[1]}`]
      : []
  })
}
