import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildWeb, webState } from '../../server/tools/web-build.ts'
import { load, middle } from './turn-speed/load.ts'
import type { Measured } from './turn-speed/load.ts'
import { residentMb, ROOT, start, stopAll } from './turn-speed/processes.ts'
import type { Started } from './turn-speed/processes.ts'
import { sessionSupply } from './turn-speed/session-supply.ts'
import type { SessionSupply } from './turn-speed/session-supply.ts'

/**
 * A whole turn over HTTP (code, state, reply, durable write) against the floor: a bare route with one durable insert.
 * Prints throughput and waiting times at 1 and at 32 connections, memory after 1,000 sessions, and the time from start to
 * first answer; ends with 1 when a target is missed. `npm run bench:turn`, a minute and a half.
 */
const TARGETS = { shareOfFloor: 0.4, p95Ms: 25, residentMb: 250, firstAnswerMs: 1500 }
const CONNECTIONS = [1, 32]
const SESSIONS_FOR_MEMORY = 1000
const WARM_UP_S = 5
const MEASURED_S = 2
/** Floor and turns take turns this many times, and the middle of each counts: a slow moment of the machine falls on both. */
const ROUNDS = 7

/** What a practitioner might say; as many turns as a short visit has, and no family says goodbye before then. */
const REPLIES = [
  'Hiya, thanks for seeing me. What’s been the hardest part of this week?',
  'It’s all landing on you at once, and nobody sees how much you do.',
  'You’ve kept going on hardly any sleep. That takes something.',
  'What was different in the summer, when it was working?',
  'So bath, story, bed, and everyone calmer for it.',
  'If things were a bit calmer at bedtime, what would be different for the children?',
  'You want evenings where nobody is shouting, you included.',
  'Would it be all right if I told you what has helped some other families, and you can see what fits?',
  'It’s up to you what we try. What do you think might help?',
  'Part of you is worn out with it, and part of you can still picture it going right.',
  'On a scale of nought to ten, how sure are you that you could do that twice this week?',
  'What might be one small thing you could try, if you wanted to?',
]

/** Makes every request's id its own. */
let sent = 0

const dataDir = mkdtempSync(path.join(tmpdir(), 'doorstep-bench-'))
try {
  process.exitCode = await bench()
} finally {
  stopAll()
  rmSync(dataDir, { recursive: true, force: true })
}

async function bench(): Promise<number> {
  const firstAnswerMs = await startToFirstAnswer()
  const service = await start('server/main.ts', [], { DATA_DIR: path.join(dataDir, 'turns') })
  const floor = await start('test/bench/turn-speed/floor-server.ts', [dataDir], {})
  const supply = sessionSupply(service.address)
  const missed: string[] = []
  process.stdout.write(
    'connections  what    per second  p50 ms  p95 ms  cpu µs each  refused  share of floor\n',
  )
  for (const connections of CONNECTIONS) {
    const best = await floorAndTurns(connections, floor, service, supply)
    const share = best.turns.perSecond / best.floor.perSecond
    printRow(connections, 'floor', best.floor, '')
    printRow(connections, 'turn', best.turns, share.toFixed(2))
    if (share < TARGETS.shareOfFloor) missed.push(`share of floor at ${connections}`)
    if (connections === 32 && best.turns.p95Ms > TARGETS.p95Ms) missed.push('p95 at 32')
    if (best.turns.refused > 0) missed.push(`refused turns at ${connections}`)
  }
  if (supply.begun() < SESSIONS_FOR_MEMORY) await supply.have(SESSIONS_FOR_MEMORY)
  const resident = residentMb(service)
  process.stdout.write(`resident after ${supply.begun()} sessions: ${resident.toFixed(0)} MB\n`)
  process.stdout.write(`start to first answer: ${firstAnswerMs.toFixed(0)} ms\n`)
  if (resident > TARGETS.residentMb) missed.push('memory')
  if (firstAnswerMs > TARGETS.firstAnswerMs) missed.push('start to first answer')
  process.stdout.write(missed.length === 0 ? 'every target is met\n' : `missed: ${missed.join(', ')}\n`)
  return missed.length === 0 ? 0 : 1
}

/** From nothing running to the first answer, with the pages already built: the better of three, as the disk warms. */
async function startToFirstAnswer(): Promise<number> {
  if (webState(ROOT) !== 'fresh') await buildWeb(ROOT)
  const times: number[] = []
  for (const attempt of ['first', 'second', 'third']) {
    const began = performance.now()
    const { address, child } = await start('server/main.ts', [], { DATA_DIR: path.join(dataDir, attempt) })
    await (await fetch(`${address}/api/health`)).text()
    times.push(performance.now() - began)
    child.removeAllListeners('exit')
    child.kill('SIGTERM')
  }
  return Math.min(...times)
}

async function floorAndTurns(connections: number, floor: Started, service: Started, supply: SessionSupply) {
  const floors: Measured[] = []
  const turns: Measured[] = []
  await loadFloor(floor, connections, WARM_UP_S)
  await loadTurns(service, connections, WARM_UP_S, supply)
  for (let round = 1; round <= ROUNDS; round += 1) {
    floors.push(await loadFloor(floor, connections, MEASURED_S))
    turns.push(await loadTurns(service, connections, MEASURED_S, supply))
  }
  return { floor: middle(floors), turns: middle(turns) }
}

async function loadFloor(floor: Started, connections: number, seconds: number): Promise<Measured> {
  return load(floor, { connections, seconds }, () => async (post) => {
    sent += 1
    return post('/replies', '', replyBody((sent % REPLIES.length) + 1))
  })
}

async function loadTurns(
  service: Started,
  connections: number,
  seconds: number,
  supply: SessionSupply,
): Promise<Measured> {
  // Enough for a machine several times as fast as is likely.
  const perSecond = connections === 1 ? 2000 : 4000
  await supply.have(connections + Math.ceil((perSecond * seconds) / REPLIES.length))
  // One conversation a connection at a time, and each reply waits for the answer to the one before, as people do.
  return load(service, { connections, seconds }, () => {
    let open = supply.take()
    let number = 0
    return async (post) => {
      if (number === REPLIES.length) open = supply.take()
      number = (number % REPLIES.length) + 1
      sent += 1
      return post(`/api/sessions/${open.id}/turns`, open.cookie, replyBody(number))
    }
  })
}

function replyBody(number: number): string {
  return JSON.stringify({ requestId: `bench-turn-${sent}`, number, text: REPLIES[number - 1] })
}

function printRow(connections: number, what: string, measured: Measured, share: string): void {
  const cells = [
    String(connections).padStart(11),
    what.padEnd(6),
    measured.perSecond.toFixed(0).padStart(10),
    measured.p50Ms.toFixed(2).padStart(6),
    measured.p95Ms.toFixed(2).padStart(6),
    measured.cpuUs.toFixed(0).padStart(11),
    String(measured.refused).padStart(7),
    share.padStart(14),
  ]
  process.stdout.write(`${cells.join('  ')}\n`)
}
