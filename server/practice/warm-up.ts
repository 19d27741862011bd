import { startClientState } from '../client/next-client-state.ts'
import type { LoadedScenario } from '../contract/scenario.ts'
import { openingLines } from './opening-lines.ts'
import { playTurn } from './play-turn.ts'
import type { Players } from './play-turn.ts'

/**
 * Plays a few turns with a family and keeps nothing, so that what is made ready at first use (patterns, indexes) is ready
 * before the first learner speaks. Half a second, once.
 */
export async function warmUp(players: Players, loaded: LoadedScenario): Promise<void> {
  const [role] = loaded.scenario.practitioner.roles
  if (role === undefined) return
  const opening = openingLines(loaded)
  let state = startClientState(loaded, 1)
  for (const practitioner of [
    'What has been hardest about this week?',
    'It matters to you, and you are worn out.',
  ]) {
    const reply = {
      number: 1,
      requestId: 'warm-up',
      practitioner,
      addressed: null,
      at: '2000-01-01T00:00:00.000Z',
    }
    const played = await playTurn(players, { loaded, roleId: role.id, opening, earlier: [], state, reply })
    state = played.state
  }
}
