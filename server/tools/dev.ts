import { spawn } from 'node:child_process'
import path from 'node:path'
import { generateSignedCookie } from 'hono/cookie'
import { createServer } from 'vite'
import type { Plugin } from 'vite'
import { COOKIE_NAME } from '../accounts/learner-cookie.ts'
import { cookieSecret } from '../accounts/cookie-secret.ts'
import { readConfig } from '../config.ts'
import { loadContent } from '../content/load-content.ts'
import { openDb } from '../db/open-db.ts'
import { loadCoder } from './load-coder.ts'
import { ANA, seedPractice } from './seed.ts'

/**
 * `npm run dev`: the pages as you write them, at the usual port, over a service that starts again when its files change, with
 * a trainee, Ana, who has some practice behind her. Its data lies apart, in data/dev.
 */
const ROOT = path.resolve(import.meta.dirname, '..', '..')
const config = readConfig({ DATA_DIR: path.join(ROOT, 'data', 'dev'), ...process.env })
const servicePort = config.port + 1
const service = `http://127.0.0.1:${servicePort}`

const db = await openDb(config.dataDir, new Date())
await seedPractice(db, loadContent(ROOT), loadCoder(ROOT), () => new Date())
await db.destroy()

const child = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', path.join(ROOT, 'server', 'main.ts')],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      DATA_DIR: config.dataDir,
      DOORSTEP_WEB: 'off',
      DOORSTEP_PREVIEW: process.env['DOORSTEP_PREVIEW'] ?? 'on',
      HOST: '127.0.0.1',
      PORT: String(servicePort),
      REQUESTS_PER_MINUTE: '0',
    },
  },
)

// The pages' own settings read it, so it is set before they are.
process.env['DOORSTEP_SERVICE'] = service
const cookie = await generateSignedCookie(COOKIE_NAME, ANA.id, config.secret ?? cookieSecret(config.dataDir))
const vite = await createServer({
  configFile: path.join(ROOT, 'web', 'vite.config.ts'),
  server: { host: config.host, port: config.port, strictPort: true, proxy: { '/api': service } },
  plugins: [everybodyIsAna(cookie)],
})
try {
  await vite.listen()
} catch {
  child.kill('SIGTERM')
  process.stderr.write(
    `Port ${config.port} is already in use. Choose another: PORT=${config.port + 10} npm run dev\n`,
  )
  process.exit(1)
}
process.stdout.write(
  `Pages at http://localhost:${config.port}, as Ana; the service at ${service}. Ctrl+C stops both.\n` +
    `For authors: http://localhost:${config.port}/preview/MI-01 plays a family with its state beside it.\n`,
)

const stop = () => {
  child.kill('SIGTERM')
  void vite.close().finally(() => process.exit(0))
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)

/** Whoever comes without a cookie gets Ana's. */
function everybodyIsAna(ana: string): Plugin {
  return {
    name: 'everybody-is-ana',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.headers.cookie?.includes(`${COOKIE_NAME}=`)) response.setHeader('Set-Cookie', ana)
        next()
      })
    },
  }
}
