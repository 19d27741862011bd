import { sql } from 'kysely'
import { isStorageFault } from './storage-fault.ts'
import type { Db, Tx } from './tables.ts'

/**
 * Runs `work` in a transaction and answers only when what it wrote is on the disk. `work` uses `tx` alone and waits for
 * nothing but queries; when it throws, nothing it wrote is kept and the error comes out here.
 */
export type Write = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** Small enough that the first in line does not wait noticeably for the last. */
const TOGETHER_MAX = 64

/**
 * Makes a `Write` that lets everybody who is ready at the same moment share one trip to the disk. Each piece of work is
 * set apart by a savepoint, so that one that fails takes only itself away; a fault of the disk fails all of them.
 */
export function commitTogether(db: Db): Write {
  let waiting: Job[] = []
  let busy = false

  async function run(): Promise<void> {
    busy = true
    while (waiting.length > 0) {
      const jobs = waiting.splice(0, TOGETHER_MAX)
      await runTogether(db, jobs)
    }
    busy = false
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push(makeJob(work, resolve, reject))
      // Requests that arrived in the same turn of the event loop get in before it runs.
      if (!busy && waiting.length === 1) setImmediate(() => void run())
    })
}

interface Job {
  /** Does the work; returns how to tell its caller, once it is known to be on the disk. */
  readonly perform: (tx: Tx) => Promise<() => void>
  readonly fail: (error: unknown) => void
}

function makeJob<T>(
  work: (tx: Tx) => Promise<T>,
  resolve: (value: T) => void,
  fail: (error: unknown) => void,
): Job {
  return {
    perform: async (tx) => {
      const value = await work(tx)
      return () => resolve(value)
    },
    fail,
  }
}

async function runTogether(db: Db, jobs: readonly Job[]): Promise<void> {
  const done: (() => void)[] = []
  let fault: unknown = null
  try {
    await db.transaction().execute(async (tx) => {
      for (const job of jobs) {
        const tell = await performApart(tx, job).catch((error: unknown) => {
          fault = error
          throw error
        })
        done.push(tell)
      }
    })
  } catch (error) {
    // After some faults SQLite has already rolled back, and the rollback's own complaint would hide what happened.
    for (const job of jobs) job.fail(fault ?? error)
    return
  }
  for (const tell of done) tell()
}

/** Performs one job behind a savepoint. An ordinary error is the job's own; a fault of the disk is thrown. */
async function performApart(tx: Tx, job: Job): Promise<() => void> {
  await sql`savepoint job`.execute(tx)
  try {
    const tell = await job.perform(tx)
    await sql`release job`.execute(tx)
    return tell
  } catch (error) {
    if (isStorageFault(error)) throw error
    await sql`rollback to job`.execute(tx)
    await sql`release job`.execute(tx)
    return () => job.fail(error)
  }
}
