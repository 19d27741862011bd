import { Agent, request } from 'node:http'
import { cpuUs } from './processes.ts'
import type { Started } from './processes.ts'

export interface Measured {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly refused: number
  /** Processor time the service spent on each: a busy machine changes it less than the rest. */
  readonly cpuUs: number
}

/** Sends one request and answers with its status. */
export type Post = (path: string, cookie: string, body: string) => Promise<number>

/**
 * Keeps so many connections busy for so long, each waiting for one answer before it sends the next. `person` makes what one
 * connection does, again and again.
 */
export async function load(
  service: Started,
  options: { connections: number; seconds: number },
  person: () => (post: Post) => Promise<number>,
): Promise<Measured> {
  const { connections, seconds } = options
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const post: Post = (path, cookie, body) => send(agent, service.address + path, cookie, body)
  const waits: number[] = []
  let refused = 0
  const cpuBefore = cpuUs(service)
  const began = performance.now()
  const ends = began + seconds * 1000
  const keepBusy = async () => {
    const act = person()
    for (let now = performance.now(); now < ends;) {
      if ((await act(post)) !== 200) refused += 1
      const after = performance.now()
      waits.push(after - now)
      now = after
    }
  }
  await Promise.all(Array.from({ length: connections }, keepBusy))
  const took = (performance.now() - began) / 1000
  agent.destroy()
  waits.sort((a, b) => a - b)
  const at = (share: number) => waits[Math.floor(share * (waits.length - 1))] ?? 0
  return {
    perSecond: waits.length / took,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    refused,
    cpuUs: (cpuUs(service) - cpuBefore) / waits.length,
  }
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

/** The median of each figure over several measurements; what was refused in any of them is added up. */
export function middle(measured: readonly Measured[]): Measured {
  const median = (pick: (one: Measured) => number) =>
    measured.map(pick).sort((a, b) => a - b)[Math.floor(measured.length / 2)] ?? 0
  return {
    perSecond: median((one) => one.perSecond),
    p50Ms: median((one) => one.p50Ms),
    p95Ms: median((one) => one.p95Ms),
    refused: measured.reduce((sum, one) => sum + one.refused, 0),
    cpuUs: median((one) => one.cpuUs),
  }
}
