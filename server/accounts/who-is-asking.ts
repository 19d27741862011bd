import type { Context } from 'hono'
import { LOCAL_ORGANISATION } from '../db/learners.ts'
import type { Learner } from '../db/learners.ts'
import type { LearnerCookie } from './learner-cookie.ts'

/**
 * Who the request is from. With no accounts configured everybody is a local learner, known by a signed cookie; whoever
 * comes without one, or with one that is not ours, becomes a new learner with nothing, and is given a cookie. Nothing is
 * stored until they begin something.
 */
export async function whoIsAsking(
  c: Context,
  options: { cookie: LearnerCookie; newId: () => string; secure: boolean; renew: boolean },
): Promise<Learner> {
  const known = await options.cookie.read(c, options.secure)
  const id = known ?? options.newId()
  if (known === null || options.renew) await options.cookie.give(c, id, options.secure)
  return { organisationId: LOCAL_ORGANISATION, id }
}
