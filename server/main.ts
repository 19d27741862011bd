import { enableCompileCache } from 'node:module'
import path from 'node:path'

// Before anything else is loaded: what V8 makes of our files is kept, and the next start takes a third less time. Where it
// cannot be kept nothing is lost.
enableCompileCache(path.resolve(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled'))
const { startService } = await import('./tools/start-service.ts')
await startService(process.env)
