import type { Card } from '../contract/card.ts'
import { Plan, type LoadedScenario, type Scenario } from '../contract/scenario.ts'
import type { ContentProblem, LineOf } from './read-yaml.ts'

/** A file's content with the means to point into it. */
export interface Placed<T> {
  readonly file: string
  readonly value: T
  readonly lineOf: LineOf
}

/** Own variants a scenario needs before it is fresh enough to be practised more than once. */
export const VARIANTS_MIN = 200

/**
 * What keeps a sound scenario from being finished: too few lines of its own, no plan for one of the four policies, or no
 * easier and harder day. It can be played and previewed meanwhile; `npm run check` does not pass.
 */
export function unfinished(loaded: LoadedScenario): ContentProblem[] {
  const variants = loaded.cards.reduce((sum, card) => sum + card.say.length, 0)
  const problems: string[] = []
  if (variants < VARIANTS_MIN) {
    problems.push(
      `${variants} lines in its cards; ${VARIANTS_MIN} are needed for the conversation to stay fresh`,
    )
  }
  const missing = Plan.shape.policy.options.filter(
    (policy) => !loaded.plans.some((plan) => plan.policy === policy),
  )
  if (missing.length > 0) problems.push(`no plan yet for: ${missing.join(', ')}`)
  if (loaded.scenario.twins === undefined) problems.push('no twins yet: a gentler and a harder day')
  const file = `scenarios/families/${loaded.folder}/scenario.yaml`
  return problems.map((message) => ({ file, line: 1, field: 'file', message }))
}

/**
 * What a schema cannot see: names that point nowhere, a cue that can never be said, too few lines.
 *
 * @returns every problem with file, line and field; empty when the scenario can be played
 */
export function checkScenario(
  scenario: Placed<Scenario>,
  cards: readonly Placed<readonly Card[]>[],
  plans: readonly Placed<Plan>[],
): ContentProblem[] {
  return [
    ...checkReferences(scenario),
    ...checkMoment(scenario),
    ...checkTwins(scenario),
    ...cards.flatMap((file) => checkCards(scenario.value, file)),
    ...checkDoubles(cards),
    ...plans.flatMap((plan) => checkPlan(scenario.value, plan)),
  ]
}

function checkReferences({ file, value, lineOf }: Placed<Scenario>): ContentProblem[] {
  const problems: ContentProblem[] = []
  const people = idsOf(value.people)
  const topics = idsOf(value.topics)
  const facts = idsOf(value.facts)
  const complain = (path: PropertyKey[], message: string) =>
    problems.push({ file, line: lineOf(path), field: path.join('.'), message })
  const mustBe = (known: ReadonlySet<string>, id: string, path: PropertyKey[], noun: string) => {
    if (!known.has(id)) complain(path, `there is no ${noun} "${id}"; there are: ${[...known].join(', ')}`)
  }
  for (const [noun, list] of [
    ['people', value.people],
    ['topics', value.topics],
    ['facts', value.facts],
    ['yields', value.yields],
  ] as const) {
    for (const index of doublesOf(list.map((item) => item.id)))
      complain([noun, index, 'id'], 'this id is used twice')
  }
  value.facts.forEach((fact, index) => {
    mustBe(people, fact.person, ['facts', index, 'person'], 'person')
    mustBe(topics, fact.topic, ['facts', index, 'topic'], 'topic')
  })
  value.opening.forEach((line, index) =>
    mustBe(people, line.speaker, ['opening', index, 'speaker'], 'person'),
  )
  value.walk_out.says.forEach((line, index) =>
    mustBe(people, line.speaker, ['walk_out', 'says', index, 'speaker'], 'person'),
  )
  value.soft_ending.says.forEach((line, index) =>
    mustBe(people, line.speaker, ['soft_ending', 'says', index, 'speaker'], 'person'),
  )
  value.yields.forEach((item, index) => {
    mustBe(people, item.person, ['yields', index, 'person'], 'person')
    for (const topic of asList(item.when.topic))
      mustBe(topics, topic, ['yields', index, 'when', 'topic'], 'topic')
    for (const fact of Object.keys(item.when.told ?? {}))
      mustBe(facts, fact, ['yields', index, 'when', 'told'], 'fact')
    if (item.when.step)
      mustBe(
        idsOf(value.safeguarding.steps),
        item.when.step,
        ['yields', index, 'when', 'step'],
        'safeguarding step',
      )
  })
  const { cue } = value.safeguarding
  mustBe(people, cue.speaker, ['safeguarding', 'cue', 'speaker'], 'person')
  cue.topics.forEach((topic, index) =>
    mustBe(topics, topic, ['safeguarding', 'cue', 'topics', index], 'topic'),
  )
  cue.tells.forEach((fact, index) => mustBe(facts, fact, ['safeguarding', 'cue', 'tells', index], 'fact'))
  for (const gate of [1, 2, 3]) {
    if (!value.facts.some((fact) => fact.gate === gate))
      complain(['facts'], `no fact stands behind gate ${gate}`)
  }
  return problems
}

/** A twin may only change people who are there, and only they can open it. */
function checkTwins({ file, value, lineOf }: Placed<Scenario>): ContentProblem[] {
  const people = idsOf(value.people)
  const unknown = (id: string, path: PropertyKey[]): ContentProblem[] =>
    people.has(id)
      ? []
      : [
          {
            file,
            line: lineOf(path),
            field: path.join('.'),
            message: `there is no person "${id}"; there are: ${[...people].join(', ')}`,
          },
        ]
  return Object.entries(value.twins ?? {}).flatMap(([day, twin]) => [
    ...Object.keys(twin.start).flatMap((id) => unknown(id, ['twins', day, 'start', id])),
    ...(twin.opening ?? []).flatMap((line, index) =>
      unknown(line.speaker, ['twins', day, 'opening', index, 'speaker']),
    ),
  ])
}

function checkMoment({ file, value, lineOf }: Placed<Scenario>): ContentProblem[] {
  const problems: ContentProblem[] = []
  const [from, to] = value.safeguarding.cue.window
  const at = (path: PropertyKey[], message: string) =>
    problems.push({ file, line: lineOf(path), field: path.join('.'), message })
  if (from > to) at(['safeguarding', 'cue', 'window'], 'the window closes before it opens')
  if (to >= value.soft_ending.from_turn) {
    at(
      ['safeguarding', 'cue', 'window'],
      `the cue may come after the conversation winds up (turn ${value.soft_ending.from_turn}): noticing must be a fair test`,
    )
  }
  if (to > 8)
    at(
      ['safeguarding', 'cue', 'window'],
      'a short practice would end before the cue: close the window by turn 8',
    )
  for (const kind of ['explore', 'act'] as const) {
    if (!value.safeguarding.steps.some((step) => step.kind === kind)) {
      at(['safeguarding', 'steps'], `no step of kind "${kind}": without it the moment cannot be answered`)
    }
  }
  if (value.minutes[0] > value.minutes[1]) at(['minutes'], 'the shorter time comes first')
  return problems
}

function checkCards(scenario: Scenario, { file, value, lineOf }: Placed<readonly Card[]>): ContentProblem[] {
  const problems: ContentProblem[] = []
  const people = idsOf(scenario.people)
  const topics = idsOf(scenario.topics)
  const facts = idsOf(scenario.facts)
  const yields = idsOf(scenario.yields)
  const roles = idsOf(scenario.practitioner.roles)
  value.forEach((card, index) => {
    const need = (known: ReadonlySet<string>, id: string, field: string, noun: string) => {
      if (known.has(id)) return
      const path = [index, ...field.split('.')]
      problems.push({
        file,
        line: lineOf(path),
        field: `${card.id}.${field}`,
        message: `there is no ${noun} "${id}"; there are: ${[...known].join(', ') || 'none'}`,
      })
    }
    if (card.speaker === undefined) {
      problems.push({
        file,
        line: lineOf([index]),
        field: `${card.id}.speaker`,
        message: 'say who speaks this card',
      })
    } else need(people, card.speaker, 'speaker', 'person')
    for (const topic of asList(card.when.topic)) need(topics, topic, 'when.topic', 'topic')
    for (const fact of Object.keys(card.when.told ?? {})) need(facts, fact, 'when.told', 'fact')
    for (const id of Object.keys(card.when.yielded ?? {})) need(yields, id, 'when.yielded', 'yield')
    for (const role of card.when.role ?? []) need(roles, role, 'when.role', 'role')
    for (const fact of card.tells) need(facts, fact, 'tells', 'fact')
    for (const key of Object.keys(card.sets)) {
      if (key.startsWith('heat.')) need(topics, key.slice('heat.'.length), 'sets', 'topic')
    }
    problems.push(...checkSub(card, file, () => lineOf([index, 'sub'])))
    problems.push(...checkSlots(card, scenario, file, () => lineOf([index, 'say'])))
  })
  return problems
}

const SUBS: Record<Card['act'], readonly string[]> = {
  change: ['desire', 'ability', 'reason', 'need', 'commitment', 'activation', 'taking-steps'],
  sustain: ['desire', 'ability', 'reason', 'need', 'commitment', 'activation', 'taking-steps'],
  discord: ['minimal', 'irrelevant', 'superficial', 'intellectualising', 'hostile', 'defensive', 'blaming'],
  neutral: ['answers', 'backchannel', 'narrates', 'asks'],
  please: [],
}

/** Also used for the shared bank. */
export function checkSub(card: Card, file: string, line: () => number): ContentProblem[] {
  const allowed = SUBS[card.act]
  const fine = card.sub === null ? card.act === 'please' : allowed.includes(card.sub)
  if (fine) return []
  const message =
    allowed.length === 0
      ? 'agreeing to please has no sub-type: leave `sub` out'
      : `for ${card.act} use one of: ${allowed.join(', ')}`
  return [{ file, line: line(), field: `${card.id}.sub`, message }]
}

function checkSlots(card: Card, scenario: Scenario, file: string, line: () => number): ContentProblem[] {
  return slotsOf(card)
    .filter((slot) => slot !== 'echo' && !Object.hasOwn(scenario.slots, slot))
    .map((slot) => ({
      file,
      line: line(),
      field: `${card.id}.say`,
      message: `the slot {${slot}} is not in the scenario's slots`,
    }))
}

/** The slots a card's lines use. */
export function slotsOf(card: Card): string[] {
  return card.say.flatMap((text) =>
    text.includes('{') ? [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '') : [],
  )
}

function checkDoubles(files: readonly Placed<readonly Card[]>[]): ContentProblem[] {
  const ids = new Map<string, () => string>()
  const lines = new Map<string, { file: string; lineOf: LineOf; path: PropertyKey[] }>()
  const problems: ContentProblem[] = []
  for (const { file, value, lineOf } of files) {
    value.forEach((card, index) => {
      const where = () => `${file}:${lineOf([index])}`
      const before = ids.get(card.id)
      if (before)
        problems.push({
          file,
          line: lineOf([index]),
          field: card.id,
          message: `this id is already used at ${before()}`,
        })
      ids.set(card.id, where)
      card.say.forEach((text, variant) => {
        // Five words of a letter each, with their blanks, at least: what is shorter nobody notices.
        if (text.length < 9) return
        const key = text
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, ' ')
          .trim()
        if (key.split(' ', 5).length < 5) return
        const same = lines.get(key)
        if (same) {
          problems.push({
            file,
            line: lineOf([index, 'say', variant]),
            field: `${card.id}.say`,
            message: `the same words stand at ${same.file}:${same.lineOf(same.path)}`,
          })
        }
        lines.set(key, { file, lineOf, path: [index, 'say', variant] })
      })
    })
  }
  return problems
}

function checkPlan(scenario: Scenario, { file, value, lineOf }: Placed<Plan>): ContentProblem[] {
  const problems: ContentProblem[] = []
  const at = (path: PropertyKey[], message: string) =>
    problems.push({ file, line: lineOf(path), field: path.join('.'), message })
  const people = idsOf(scenario.people)
  const facts = idsOf(scenario.facts)
  if (value.scenario !== scenario.id) at(['scenario'], `this plan is in the folder of ${scenario.id}`)
  if (value.role && !idsOf(scenario.practitioner.roles).has(value.role))
    at(['role'], `there is no role "${value.role}"`)
  value.turns.forEach((turn, index) => {
    for (const person of Object.keys(turn.state ?? {}))
      if (!people.has(person)) at(['turns', index, 'state'], `there is no person "${person}"`)
  })
  for (const person of Object.keys(value.ends?.state ?? {}))
    if (!people.has(person)) at(['ends', 'state'], `there is no person "${person}"`)
  for (const fact of [...(value.ends?.told ?? []), ...(value.ends?.not_told ?? [])]) {
    if (!facts.has(fact)) at(['ends'], `there is no fact "${fact}"`)
  }
  return problems
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map((item) => item.id))
}

function doublesOf(ids: readonly string[]): number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []))
}

function asList(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
