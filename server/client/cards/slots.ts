import type { LoadedScenario } from '../../contract/scenario.ts'
import type { HeardReply } from '../hear-reply.ts'

/** What stands for the words in braces: the scenario's own, and `echo`, a topic word the practitioner has just used. */
export function slotValues(loaded: LoadedScenario, heard: HeardReply): Readonly<Record<string, string>> {
  return heard.echo === null ? loaded.scenario.slots : { ...loaded.scenario.slots, echo: heard.echo }
}

/** Fills in every slot; one that begins a sentence begins it with a capital. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([^}]*)\}/g, (whole, slot: string, at: number) => {
    const value = values[slot]
    if (value === undefined) return whole
    const begins = /(?:^|[.!?]\s+)$/.test(text.slice(0, at))
    return begins ? value.charAt(0).toUpperCase() + value.slice(1) : value
  })
}
