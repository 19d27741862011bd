import type { Move } from '../../contract/coding.ts'
import type { Finder } from '../phrases.ts'

/** A move that is seen by its words. */
export interface MoveCue {
  readonly move: Move
  readonly find: Finder
  /** Only in what is asked. */
  readonly asks?: boolean
  /** What it finds speaks against the move. */
  readonly notWhen?: Finder
}
