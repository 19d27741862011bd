import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** How long the service may take to be ready. */
const READY_WITHIN_MS = 30_000
/** How long it may take to stop once asked. */
const STOPPED_WITHIN_MS = 8_000

/** The real service, in a process of its own, on a data folder of its own. */
export interface Service {
  /** `http://127.0.0.1:40123` */
  readonly address: string
  readonly dataDir: string
  /** Asks it to stop, waits until it has, and removes its data. */
  stop(): Promise<void>
}

/** Starts the service on a free port and waits until it says that it is ready. Throws with what it said when it does not. */
export async function serve(settings: Readonly<Record<string, string>> = {}): Promise<Service> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'doorstep-'))
  const child = spawn(process.execPath, [path.join(ROOT, 'server/main.ts')], {
    cwd: ROOT,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      REQUESTS_PER_MINUTE: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    const address = await ready(child)
    return { address, dataDir, stop: () => stop(child, dataDir) }
  } catch (error) {
    await stop(child, dataDir)
    throw error
  }
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(
      () => reject(new Error(`the service was not ready in time. It said: ${said}`)),
      READY_WITHIN_MS,
    )
    const hear = (data: Buffer) => {
      said += data.toString()
      const port = /Open http:\/\/[^\s:]+:(\d+)/.exec(said)?.[1]
      if (port === undefined) return
      clearTimeout(late)
      resolve(`http://127.0.0.1:${port}`)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`the service ended (${code}). It said: ${said}`))
    })
  })
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS)
    await ended
    clearTimeout(force)
  }
  await rm(dataDir, { recursive: true, force: true })
}
