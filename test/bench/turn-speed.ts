import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildWeb, webState } from '../../server/tools/web-build.ts'

/**
 * A whole turn over HTTP (code, state, reply, durable write) against the floor: a bare route with one durable insert.
 * Prints throughput and waiting times at 1 and at 32 connections, memory after 1,000 sessions, and the time from start to
 * first answer; ends with 1 when a target is missed. `npm run bench:turn`.
 */
const TARGETS = { shareOfFloor: 0.4, p95Ms: 25, residentMb: 250, firstAnswerMs: 1500 }
/** As many turns as a short visit has; no starter family says goodbye before then. */
const TURNS_A_SESSION = 12
const WARM_UP_S = 5
const MEASURED_S = 2
/** Floor and turns take turns this many times, and the middle of each counts: a slow moment of the machine falls on both. */
const ROUNDS = 7

/** One person practises this often before another comes. */
const SESSIONS_A_PERSON = 100

/** What a practitioner might say; a different one each turn, as long as people are. */
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

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const dataDir = mkdtempSync(path.join(tmpdir(), 'doorstep-bench-'))
const children: ChildProcess[] = []

try {
  process.exitCode = await bench()
} finally {
  for (const child of children) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
}

interface Measured {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly refused: number
}

async function bench(): Promise<number> {
  const firstAnswerMs = await startToFirstAnswer()
  const service = await start('server/main.ts', [], { DATA_DIR: path.join(dataDir, 'turns') })
  const floor = await start('test/bench/floor-server.ts', [dataDir], {})
  const supply = sessionSupply(service.address)
  const missed: string[] = []
  process.stdout.write('connections  what    per second  p50 ms  p95 ms  refused  share of floor\n')
  for (const connections of [1, 32]) {
    const best = await floorAndTurns(connections, floor.address, service.address, supply)
    const share = best.turns.perSecond / best.floor.perSecond
    printRow(connections, 'floor', best.floor, '')
    printRow(connections, 'turn', best.turns, share.toFixed(2))
    if (share < TARGETS.shareOfFloor) missed.push(`share of floor at ${connections}`)
    if (connections === 32 && best.turns.p95Ms > TARGETS.p95Ms) missed.push('p95 at 32')
    if (best.turns.refused > 0) missed.push(`refused turns at ${connections}`)
  }
  await supply.ensure(1000)
  const residentMb = residentOf(service.child)
  process.stdout.write(`resident after ${supply.begun()} sessions: ${residentMb.toFixed(0)} MB\n`)
  process.stdout.write(`start to first answer: ${firstAnswerMs.toFixed(0)} ms\n`)
  if (residentMb > TARGETS.residentMb) missed.push('memory')
  if (firstAnswerMs > TARGETS.firstAnswerMs) missed.push('start to first answer')
  process.stdout.write(missed.length === 0 ? 'every target is met\n' : `missed: ${missed.join(', ')}\n`)
  return missed.length === 0 ? 0 : 1
}

async function floorAndTurns(connections: number, floor: string, service: string, supply: Supply) {
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

/** The median of each figure over the rounds; what was refused in any of them is added up. */
function middle(measured: readonly Measured[]): Measured {
  const median = (pick: (one: Measured) => number) =>
    measured.map(pick).sort((a, b) => a - b)[Math.floor(measured.length / 2)] ?? 0
  return {
    perSecond: median((one) => one.perSecond),
    p50Ms: median((one) => one.p50Ms),
    p95Ms: median((one) => one.p95Ms),
    refused: measured.reduce((sum, one) => sum + one.refused, 0),
  }
}

function printRow(connections: number, what: string, measured: Measured, share: string): void {
  const cells = [
    String(connections).padStart(11),
    what.padEnd(6),
    measured.perSecond.toFixed(0).padStart(10),
    measured.p50Ms.toFixed(2).padStart(6),
    measured.p95Ms.toFixed(2).padStart(6),
    String(measured.refused).padStart(7),
    share.padStart(14),
  ]
  process.stdout.write(`${cells.join('  ')}\n`)
}

async function loadFloor(address: string, connections: number, seconds: number): Promise<Measured> {
  let count = 0
  return load(connections, seconds, () => async (post) => {
    count += 1
    return post(`${address}/replies`, '', replyBody(count, (count % TURNS_A_SESSION) + 1))
  })
}

async function loadTurns(
  address: string,
  connections: number,
  seconds: number,
  supply: Supply,
): Promise<Measured> {
  await supply.ready(connections, seconds)
  // One conversation a connection at a time, and each reply waits for the answer to the one before, as people do.
  return load(connections, seconds, () => {
    let open = supply.take()
    let number = 0
    return async (post) => {
      if (number === TURNS_A_SESSION) open = supply.take()
      number = (number % TURNS_A_SESSION) + 1
      return post(`${address}/api/sessions/${open.id}/turns`, open.cookie, replyBody(supply.count(), number))
    }
  })
}

function replyBody(count: number, number: number): string {
  return JSON.stringify({ requestId: `bench-turn-${count}`, number, text: REPLIES[number - 1] })
}

type Post = (url: string, cookie: string, body: string) => Promise<number>

/** Keeps so many connections busy for so long. `person` makes what one of them does, again and again. */
async function load(
  connections: number,
  seconds: number,
  person: () => (post: Post) => Promise<number>,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const post: Post = (url, cookie, body) => send(agent, url, cookie, body)
  const waits: number[] = []
  let refused = 0
  const began = performance.now()
  const ends = began + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const act = person()
      for (let now = performance.now(); now < ends;) {
        if ((await act(post)) !== 200) refused += 1
        const after = performance.now()
        waits.push(after - now)
        now = after
      }
    }),
  )
  const took = (performance.now() - began) / 1000
  agent.destroy()
  waits.sort((a, b) => a - b)
  const at = (share: number) => waits[Math.floor(share * (waits.length - 1))] ?? 0
  return { perSecond: waits.length / took, p50Ms: at(0.5), p95Ms: at(0.95), refused }
}

function send(agent: Agent, url: string, cookie: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie }
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
    })
    sending.once('error', reject)
    sending.end(body)
  })
}

interface Begun {
  readonly id: string
  readonly cookie: string
}

interface Supply {
  take(): Begun
  count(): number
  begun(): number
  /** Begins enough conversations for a load to come. */
  ready(connections: number, seconds: number): Promise<void>
  ensure(sessions: number): Promise<void>
}

/** Conversations begun beforehand, so that beginning them is not measured. */
function sessionSupply(address: string): Supply {
  const waiting: Begun[] = []
  let cookie = ''
  let begun = 0
  let turns = 0
  const begin = async () => {
    const number = (begun += 1)
    const response = await fetch(`${address}/api/sessions`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ requestId: `bench-session-${number}`, scenarioId: 'MI-01', seed: number }),
    })
    if (response.status !== 200) throw new Error(`a session could not be begun: ${response.status}`)
    // The service has checked its own answer against the table.
    const { id } = (await response.json()) as { id: string }
    waiting.push({ id, cookie })
  }
  const beginMany = async (count: number) => {
    for (let left = count; left > 0; left -= SESSIONS_A_PERSON) {
      const me = await fetch(`${address}/api/me`)
      cookie = me.headers.get('set-cookie')?.split(';')[0] ?? ''
      const now = Math.min(left, SESSIONS_A_PERSON)
      await Promise.all(Array.from({ length: now }, begin))
    }
  }
  return {
    take: () => {
      const next = waiting.shift()
      if (next === undefined) throw new Error('there were too few sessions for this machine: begin more')
      return next
    },
    count: () => (turns += 1),
    begun: () => begun,
    ready: (connections, seconds) => {
      const perSecond = connections === 1 ? 2500 : 5000
      return beginMany(connections + Math.ceil((perSecond * seconds) / TURNS_A_SESSION) - waiting.length)
    },
    ensure: (sessions) => beginMany(sessions - begun),
  }
}

async function start(
  file: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [...nodeFlags(), path.join(ROOT, file), ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      REQUESTS_PER_MINUTE: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.stdout.on('data', (data: Buffer) => {
      const port = /Open http:\/\/[^\s:]+:(\d+)/.exec(data.toString())?.[1]
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`)
    })
  })
  return { address, child }
}

/** What `npm start` tells Node besides the file. */
function nodeFlags(): string[] {
  const { start: script } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts
  return script.split(' ').filter((word: string) => word.startsWith('--'))
}

/** From nothing running to the first answer, with the pages already built: the better of two, as the disk warms. */
async function startToFirstAnswer(): Promise<number> {
  if (webState(ROOT) !== 'fresh') await buildWeb(ROOT)
  const times: number[] = []
  for (const attempt of ['first', 'second']) {
    const began = performance.now()
    const { address, child } = await start('server/main.ts', [], { DATA_DIR: path.join(dataDir, attempt) })
    const response = await fetch(`${address}/api/health`)
    await response.text()
    times.push(performance.now() - began)
    child.removeAllListeners('exit')
    child.kill('SIGTERM')
  }
  return Math.min(...times)
}

function residentOf(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}
