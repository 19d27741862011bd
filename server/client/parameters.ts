import { z } from 'zod'
import { BehaviourCode, Move } from '../contract/coding.ts'
import json from './parameters.json' with { type: 'json' }

/** What one thing the practitioner does adds to discord, trust and readiness, before scaling. */
export const Delta = z.strictObject({
  discord: z.number().min(-0.2).max(0.2),
  trust: z.number().min(-0.2).max(0.2),
  readiness: z.number().min(-0.1).max(0.1),
})
export type Delta = z.infer<typeof Delta>

/** What one thing adds to the log-odds, against neutral, of each other talk type. */
export const Logit = z.strictObject({
  change: z.number().min(-6).max(6),
  sustain: z.number().min(-6).max(6),
  discord: z.number().min(-6).max(6),
  please: z.number().min(-6).max(6),
})
export type Logit = z.infer<typeof Logit>

/** Per cent of lines of up to 3, 10, 30, 60 and more words. */
export const LengthShares = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])
export type LengthShares = z.infer<typeof LengthShares>

const withSource = <T extends z.ZodType>(value: T) =>
  // The compiler cannot follow a generic field through strictObject; the schema above it has just checked it.
  z
    .strictObject({ value, source: z.string().min(6) })
    .transform((entry) => (entry as { value: z.output<T> }).value)
const number = withSource(z.number())
const delta = withSource(Delta)
const logit = withSource(Logit)
const fade = withSource(z.array(z.number().min(0).max(1)).min(1))
const byTalk = z.strictObject({ change: LengthShares, neutral: LengthShares, sustain: LengthShares })

/** The shape of `parameters.json`: every number has a source, and only the numbers come through. */
export const Parameters = z.strictObject({
  codes: z.record(BehaviourCode, delta),
  moves: z.record(Move, delta),
  conditions: z.strictObject({
    reflectChange: delta,
    reflectSustain: delta,
    informationAsked: delta,
    planReady: delta,
    planEarly: delta,
    planReadyFrom: number,
    planEarlyBelow: number,
    concernWarm: delta,
    limitOwes: number,
    limitPays: number,
    promiseBroken: delta,
    evokedAtLength: delta,
    advisedAtLength: delta,
    interrogated: delta,
    askedAgain: delta,
    parroted: delta,
    insulted: delta,
  }),
  scales: z.strictObject({
    repairFloor: number,
    repairSlope: number,
    repairFullFrom: number,
    spoiltBy: number,
    unsureCap: number,
    overhearing: number,
    yieldDamping: number,
    dampedFrom: number,
    discordTurnCap: number,
    trustTurnCap: number,
    readinessTurnCap: number,
  }),
  formulas: z.strictObject({
    stem: fade,
    run: fade,
    move: fade,
    questionRun: number,
    evokedAtLength: number,
    advisedAtLength: number,
  }),
  heat: z.strictObject({ named: number, spoken: number, wantsOut: number, cooling: number }),
  fatigue: z.strictObject({ perTurn: number, fromTurn: number, longReply: number, longReplyWords: number }),
  logits: z.strictObject({
    intercept: logit,
    afterChange: logit,
    afterSustain: logit,
    afterDiscord: logit,
    afterPlease: logit,
    position: logit,
    'question-open': logit,
    'question-closed': logit,
    'reflection-simple': logit,
    'reflection-complex': logit,
    'giving-information': logit,
    persuade: logit,
    'persuade-with-permission': logit,
    affirm: logit,
    'seek-collaboration': logit,
    'emphasise-autonomy': logit,
    confront: logit,
    threat: logit,
    repair: logit,
    collusion: logit,
    'false-reassurance': logit,
    concern: logit,
    'scaling-ruler': logit,
    'elicit-provide-elicit': logit,
    'double-sided-reflection': logit,
    reflectChange: logit,
    reflectSustain: logit,
    askChange: logit,
    askSustain: logit,
    planUnlocked: logit,
    planLocked: logit,
    evokedAtLength: logit,
    advisedAtLength: logit,
    perReadiness: logit,
    perDiscord: logit,
    perTrust: logit,
    perIrritant: logit,
    insultDiscord: number,
  }),
  reference: withSource(z.strictObject({ discord: z.number(), trust: z.number(), readiness: z.number() })),
  ladder: z.strictObject({ readiness: number, reasons: number, promptWithin: number }),
  gates: z.strictObject({
    listened: number,
    turnsSinceAdvice: number,
    kindTrust: number,
    kindDiscord: number,
    safetyTrust: number,
    safetyDiscord: number,
  }),
  length: z.strictObject({
    after: withSource(
      z.strictObject({
        open: byTalk,
        closed: byTalk,
        simple: byTalk,
        complex: byTalk,
        input: byTalk,
        none: byTalk,
      }),
    ),
    discord: withSource(LengthShares),
    please: withSource(LengthShares),
    briefAgain: number,
    perFatigue: number,
    perTrust: number,
  }),
  sense: z.strictObject({
    answerFirst: number,
    noticeRepeat: number,
    opening: number,
    goesOn: number,
    saysNothing: number,
    nonverbal: number,
    react: number,
  }),
  endings: z.strictObject({ windingTurns: number, windingMore: number }),
})
export type Parameters = z.infer<typeof Parameters>

/** The engine's numbers, read once. A file that does not fit is a fault of ours, and stops the start. */
export const parameters: Parameters = Parameters.parse(json)

/** What the n-th use (from 0) of something that fades is worth; the last number stands for all later ones. */
export function fadedWorth(worths: readonly number[], usesBefore: number): number {
  return worths[Math.min(Math.max(0, Math.floor(usesBefore)), worths.length - 1)] ?? 0
}
