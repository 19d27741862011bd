import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'

// Before anything else is loaded: what V8 makes of our files is kept, and the next start takes a third less time. Where it
// cannot be kept nothing is lost.
enableCompileCache(path.resolve(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled'))
// V8 would keep some hundred megabytes of what is no longer needed on a machine with room: it tidies up sooner. (How much
// room what lives for a moment gets can only be said on the command line: see `npm start`.)
setFlagsFromString('--heap-growing-percent=40')
const { startService } = await import('./tools/start-service.ts')
await startService(process.env)
