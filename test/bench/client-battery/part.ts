import { mixedConversations, policyConversations } from './conversations.ts'
import { bounded, type Bench, type Mark } from './mark.ts'

/** Point 9: they stay who they are: no advice, no technique by name, nothing of the machine, in ten thousand turns. */
export function partMarks(bench: Bench): Mark[] {
  return bench.scenarios.flatMap((loaded) => {
    const scenario = loaded.scenario.id
    const turns = [
      ...mixedConversations(bench, loaded),
      ...(
        [
          'skilled',
          'warm-undirected',
          'interrogating',
          'advising',
          'confronting',
          'confronting-then-skilled',
        ] as const
      ).flatMap((name) => policyConversations(bench, loaded, name)),
    ].flat()
    const lines = turns.flatMap((turn) => turn.lines.map((line) => line.text))
    const count = (pattern: RegExp) => lines.filter((text) => pattern.test(text)).length
    return [
      bounded(
        {
          point: 9,
          id: 'part.turns',
          name: 'Turns looked at',
          scenario,
          figure: turns.length,
          unit: 'count',
        },
        { least: Math.floor((10_000 * bench.scale) / bench.scenarios.length) },
      ),
      bounded(
        {
          point: 9,
          id: 'part.advice',
          name: 'Lines that advise the practitioner',
          scenario,
          figure: count(ADVISES),
          unit: 'count',
        },
        { most: 0 },
      ),
      bounded(
        {
          point: 9,
          id: 'part.technique',
          name: 'Lines that name a technique or use therapy words',
          scenario,
          figure: count(TECHNIQUE),
          unit: 'count',
        },
        { most: 0 },
      ),
      bounded(
        {
          point: 9,
          id: 'part.out-of-part',
          name: 'Lines that leave the part',
          scenario,
          figure: count(OUT_OF_PART),
          unit: 'count',
        },
        { most: 0 },
      ),
      bounded(
        {
          point: 9,
          id: 'part.thanks-for-listening',
          name: 'Lines that thank them for a reflection',
          scenario,
          figure: count(THANKS_FOR_LISTENING),
          unit: 'count',
        },
        { most: 0 },
      ),
      bounded(
        {
          point: 9,
          id: 'part.slots',
          name: 'Words in braces left unfilled',
          scenario,
          figure: count(/[{}]/),
          unit: 'count',
        },
        { most: 0 },
      ),
    ]
  })
}

const ADVISES =
  /\b(?:you should (?:try|consider|speak to your|ask your)|i(?:'d| would) (?:suggest|recommend|advise) (?:that )?you|my advice (?:to you )?(?:is|would be))\b/i
const TECHNIQUE =
  /\b(?:motivational|reflective listening|open[- ]ended|open question|change talk|validat\w+|boundaries|coping (?:strateg|mechanism)\w*|trigger(?:ed|s)?|mindful\w*|self-care|safe space|process(?:ing)? (?:my|the) (?:feelings|emotions)|therapeutic|cognitive)\b/i
const OUT_OF_PART =
  /\b(?:as an ai|language model|i am an? (?:ai|assistant|bot)|simulat\w+|role ?play|in this scenario|the scenario|as a (?:simulated|virtual))\b/i
const THANKS_FOR_LISTENING =
  /\bthank(?:s| you) (?:so much |really )?for (?:listening|hearing|understanding|asking|saying that|reflecting)\b/i
