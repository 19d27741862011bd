import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const READY_WITHIN_MS = 25_000

/** The real service in a process of its own, on a data folder that outlives it. */
export interface RunningService {
  /** `http://127.0.0.1:40123` */
  readonly address: string
  readonly process: ChildProcess
  /** Sends a signal and waits until the process is gone. Answers with its exit code, null when it was killed. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts the service, without pages, and waits until it says where it is. Throws with what it said when it does not. */
export async function runService(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningService> {
  const child = launch(dataDir, settings)
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const fail = (why: string) => reject(new Error(`the service ${why}. It said: ${said}`))
    const late = setTimeout(() => fail('was not ready in time'), READY_WITHIN_MS)
    void ended.then((code) => fail(`ended with ${code}`))
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data: Buffer) => {
        said += data.toString()
        const port = /Open http:\/\/[^\s:]+:(\d+)/.exec(said)?.[1]
        if (port === undefined) return
        clearTimeout(late)
        resolve(`http://127.0.0.1:${port}`)
      })
    }
  })
  return {
    address,
    process: child,
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

/** Starts the service where it should not start, and gives what it said and its exit code. */
export async function refusedService(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; said: string }> {
  const child = launch(dataDir, settings)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (said += data.toString()))
  const late = setTimeout(() => child.kill('SIGKILL'), READY_WITHIN_MS)
  const code = await new Promise<number | null>((resolve) => child.once('close', (exit) => resolve(exit)))
  clearTimeout(late)
  return { code, said }
}

function launch(dataDir: string, settings: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [path.join(ROOT, 'server', 'main.ts')], {
    cwd: ROOT,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      DOORSTEP_WEB: 'off',
      LOG_LEVEL: 'error',
      REQUESTS_PER_MINUTE: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
