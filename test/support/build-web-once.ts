import path from 'node:path'
import { buildWeb, webState } from '../../server/tools/web-build.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Builds the pages before the first test that opens a browser, if they are missing or older than their sources. */
export async function setup(): Promise<void> {
  if (webState(ROOT) !== 'fresh') await buildWeb(ROOT)
}
