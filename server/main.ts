import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'

// Before anything else is loaded: what V8 makes of our files is kept, and the next start takes a third less time. Where it
// cannot be kept nothing is lost.
enableCompileCache(path.resolve(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled'))
// V8 would let what lives for a moment pile up to a hundred megabytes on a machine with room; a turn needs one.
setFlagsFromString('--heap-growing-percent=40')
const { startService } = await import('./tools/start-service.ts')
await startService(process.env)
