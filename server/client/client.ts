import type { ClientState } from '../contract/client-state.ts'
import type { LoadedScenario } from '../contract/scenario.ts'
import type { ClientLine } from '../contract/turn.ts'
import type { Intent } from './intent.ts'

/** Steps 4 to 7 of a turn: what is said, and what saying it leaves behind. */
export interface ClientReply {
  /** In the order they are said; at least one while the conversation goes on. */
  readonly lines: ClientLine[]
  readonly state: ClientState
  /** Facts told on this turn. */
  readonly told: string[]
}

/**
 * A voice for the family: it finds words for what has already been decided. Cards are the usual one; a language model can
 * stand in its place, told the same intents and the same facts.
 */
export interface Client {
  readonly kind: 'card' | 'model'
  reply(input: {
    readonly loaded: LoadedScenario
    readonly state: ClientState
    readonly intents: readonly Intent[]
    readonly text: string
    readonly roleId: string
  }): ClientReply | Promise<ClientReply>
}
