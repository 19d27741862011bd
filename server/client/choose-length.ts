import type { PersonState } from '../contract/client-state.ts'
import type { TalkType } from '../contract/coding.ts'
import { pickWeighted } from './draw.ts'
import { LENGTH_CLASSES, type LengthClass } from './intent.ts'
import { parameters, type LengthShares } from './parameters.ts'
import type { Reading } from './hearing/reading.ts'

/**
 * How long the line should be: drawn from how long real people's turns are after this kind of reply and in this kind of
 * talk, shorter when tired, cross or just answered in a word, longer with trust and for a talkative person.
 */
export function chooseLength(
  act: TalkType,
  person: PersonState,
  reading: Reading,
  circumstances: { readonly talkative: number; readonly wasBrief: boolean },
  key: string,
  personId: string,
): LengthClass {
  const index = pickWeighted(lengthWeights(act, person, reading, circumstances), key, `length:${personId}`)
  return LENGTH_CLASSES[index] ?? 'short'
}

function lengthWeights(
  act: TalkType,
  person: PersonState,
  reading: Reading,
  { talkative, wasBrief }: { readonly talkative: number; readonly wasBrief: boolean },
): number[] {
  const { length } = parameters
  // Each step up in length is made likelier or less likely by the same factor.
  const tilt =
    talkative * (1 + length.perTrust * (person.trust - 0.4)) * (1 - length.perFatigue * person.fatigue * 0.5)
  return sharesFor(act, reading).map((share, index) => {
    const again = index === 0 && wasBrief ? length.briefAgain : 1
    return share * again * Math.max(0.2, tilt) ** (index - 1)
  })
}

function sharesFor(act: TalkType, reading: Reading): LengthShares {
  const { length } = parameters
  if (act === 'discord') return length.discord
  if (act === 'please') return length.please
  return length.after[replyKind(reading)][act]
}

/** The part of the reply people answer to: a question before all, then what was given back, then what was told. */
function replyKind({ did }: Reading): keyof typeof parameters.length.after {
  if (did.includes('question-open')) return 'open'
  if (did.includes('question-closed')) return 'closed'
  if (did.includes('reflection-complex')) return 'complex'
  if (did.includes('reflection-simple')) return 'simple'
  return did.some((what) => INPUT.has(what)) ? 'input' : 'none'
}

const INPUT: ReadonlySet<string> = new Set([
  'giving-information',
  'persuade',
  'persuade-with-permission',
  'confront',
  'role-clarity',
  'honest-limit',
  'concern',
  'threat',
])
