/** Conversations begun beforehand, so that beginning them is not measured. */
export interface SessionSupply {
  /** The next conversation nobody has spoken in. */
  take(): Begun
  begun(): number
  /** Begins more until so many are waiting. */
  have(waiting: number): Promise<void>
}

export interface Begun {
  readonly id: string
  readonly cookie: string
}

/** One person practises this often before another comes. */
const SESSIONS_A_PERSON = 100

export function sessionSupply(address: string): SessionSupply {
  const waiting: Begun[] = []
  let begun = 0
  return {
    take() {
      const next = waiting.shift()
      if (next === undefined) throw new Error('there were too few sessions for this machine: begin more')
      return next
    },
    begun: () => begun,
    async have(wanted) {
      while (waiting.length < wanted) {
        const cookie = await newPerson(address)
        const numbers = Array.from({ length: SESSIONS_A_PERSON }, () => (begun += 1))
        waiting.push(...(await Promise.all(numbers.map((number) => begin(address, cookie, number)))))
      }
    },
  }
}

async function newPerson(address: string): Promise<string> {
  const me = await fetch(`${address}/api/me`)
  return me.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function begin(address: string, cookie: string, number: number): Promise<Begun> {
  const response = await fetch(`${address}/api/sessions`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ requestId: `bench-session-${number}`, scenarioId: 'MI-01', seed: number }),
  })
  if (response.status !== 200) throw new Error(`a session could not be begun: ${response.status}`)
  // The service has checked its own answer against the table.
  const { id } = (await response.json()) as { id: string }
  return { id, cookie }
}
