import type { Day, LoadedScenario } from '../contract/scenario.ts'
import { PracticeError } from '../errors.ts'
import { onThisDay } from './on-this-day.ts'

/** The role asked for, or the scenario's usual one for null. Throws `invalid` for one the family does not know. */
export function roleOf({ scenario }: LoadedScenario, roleId: string | null): string {
  const roles = scenario.practitioner.roles
  const role = roleId === null ? roles[0] : roles.find(({ id }) => id === roleId)
  if (role !== undefined) return role.id
  throw new PracticeError('invalid', 'This family does not know that role. Choose one from the brief.', {
    field: 'roleId',
  })
}

/** The family on the day asked for. Throws `invalid` when it has only its usual one. */
export function onTheDayAsked(loaded: LoadedScenario, day: Day): LoadedScenario {
  if (day === 'usual' || loaded.scenario.twins !== undefined) return onThisDay(loaded, day)
  throw new PracticeError('invalid', 'This family has no other day than the usual one.', { field: 'day' })
}
