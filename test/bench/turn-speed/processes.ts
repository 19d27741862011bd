import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '..', '..', '..')

/** Something that has been started and says where it listens. */
export interface Started {
  readonly address: string
  readonly child: ChildProcess
}

const started: ChildProcess[] = []

/** Starts a file of the project as `npm start` would, on a free port, and waits until it says where it is. */
export async function start(
  file: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Started> {
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
  started.push(child)
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.stdout.on('data', (data: Buffer) => {
      const port = /Open http:\/\/[^\s:]+:(\d+)/.exec(data.toString())?.[1]
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`)
    })
  })
  return { address, child }
}

export function stopAll(): void {
  for (const child of started) child.kill('SIGKILL')
}

/** What `npm start` tells Node besides the file. */
function nodeFlags(): string[] {
  const { start: script } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts
  return script.split(' ').filter((word: string) => word.startsWith('--'))
}

/** Memory a process holds, in MB. Linux only, as the machine that decides is. */
export function residentMb({ child }: Started): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

/** Processor time a process has used, in microseconds. */
export function cpuUs({ child }: Started): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  // utime and stime, in hundredths of a second (proc_pid_stat(5)).
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}
