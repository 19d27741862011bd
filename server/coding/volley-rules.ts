import type { BehaviourCode, Coding } from '../contract/coding.ts'

/** What the rules for a whole reply need to know besides its codings. */
export interface Volley {
  /** Permission to advise was given before this reply, or asked for in it. */
  readonly permission: boolean
  /** A choice was offered somewhere in the reply. */
  readonly offersChoice: boolean
  readonly threat: boolean
  /** Utterances that begin with "you" and name no feeling: beside blame, blame and no listening. */
  readonly plainlyAboutYou: ReadonlySet<number>
  /** Utterances that say a limit, a concern or a role: information in their own right. */
  readonly standAlone: ReadonlySet<number>
}

/**
 * The rules for a whole reply (MITI 4.2.1, sections on volleys and parsing): each code at most once; one reflection, complex
 * if any was; one question, open if any was; persuading with or without permission, not both; no credit for a choice given
 * with a threat. In order of place in the text.
 */
export function applyVolleyRules(codings: readonly Coding[], volley: Volley): Coding[] {
  const allowed =
    volley.permission ||
    volley.offersChoice ||
    codings.some((coding) => coding.code === 'persuade-with-permission')
  const recoded = codings.map((coding) => {
    if (coding.code === 'persuade' && allowed)
      return recode(coding, 'persuade-with-permission', Math.max(0.55, coding.confidence - 0.12))
    if (coding.code === 'emphasise-autonomy' && volley.threat)
      return recode(coding, coding.code, Math.min(coding.confidence, 0.35))
    return coding
  })
  const oneOfEach = keepOne(withoutWhatOnlyServes(recoded, volley))
  const once = withoutLesser(
    withoutLesser(oneOfEach, 'reflection-complex', 'reflection-simple'),
    'question-open',
    'question-closed',
  )
  return once.sort((a, b) => a.start - b.start || a.code.localeCompare(b.code))
}

/**
 * What only serves the blame or the advice beside it is not credited: "You said you'd stopped" before "You lied to me", the
 * facts that follow "you should".
 */
function withoutWhatOnlyServes(codings: readonly Coding[], volley: Volley): Coding[] {
  const at = (code: BehaviourCode) =>
    codings.filter((one) => one.code === code && one.confidence >= 0.7).map((one) => one.utterance)
  const blames = at('confront')
  const pushes = at('persuade')
  return codings.filter(({ code, utterance }) => {
    if (code.startsWith('reflection') && volley.plainlyAboutYou.has(utterance))
      return (
        !blames.some((one) => Math.abs(one - utterance) === 1) && !pushes.some((one) => one === utterance - 1)
      )
    if (code !== 'giving-information' || volley.standAlone.has(utterance)) return true
    return ![...blames, ...pushes].some((one) => one === utterance - 1)
  })
}

function recode(coding: Coding, code: BehaviourCode, confidence: number): Coding {
  return { ...coding, code, confidence: Math.round(confidence * 100) / 100 }
}

/** The surest of each code; among equals the first said. */
function keepOne(codings: readonly Coding[]): Coding[] {
  const best = new Map<BehaviourCode, Coding>()
  for (const coding of codings) {
    const known = best.get(coding.code)
    if (known === undefined || coding.confidence > known.confidence) best.set(coding.code, coding)
  }
  return [...best.values()]
}

/** Drops the lesser of two codes that share one place, unless the greater is itself unsure. */
function withoutLesser(codings: readonly Coding[], greater: BehaviourCode, lesser: BehaviourCode): Coding[] {
  const great = codings.find((coding) => coding.code === greater)
  const less = codings.find((coding) => coding.code === lesser)
  if (great === undefined || less === undefined) return [...codings]
  const drop = great.confidence >= Math.min(0.5, less.confidence) ? less : great
  return codings.filter((coding) => coding !== drop)
}
