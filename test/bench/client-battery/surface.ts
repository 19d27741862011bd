import { countWords } from '../../../server/client/cards/card-index.ts'
import { contentWords } from '../../../server/client/hearing/content-words.ts'
import { wordsIn } from '../../../server/client/hearing/topic-words.ts'
import { mixedConversations, talkOf } from './conversations.ts'
import { bounded, mean, percentile, type Bench, type Mark } from './mark.ts'
import { ANNOMI } from './reference.ts'

/** Point 8: as long, as curious, as thankful and as much of an echo as people are. */
export function surfaceMarks(bench: Bench): Mark[] {
  return bench.scenarios.flatMap((loaded) => {
    const scenario = loaded.scenario.id
    const turns = mixedConversations(bench, loaded).flat()
    const said = turns.flatMap((turn) => {
      const line = talkOf(turn)
      return line ? [{ text: line.text, reply: turn.reply.text, words: countWords(line.text) }] : []
    })
    const share = (test: (text: string) => boolean) =>
      said.filter(({ text }) => test(text)).length / said.length
    const lengths = LIMITS.map(
      ([from, to]) => said.filter(({ words }) => words >= from && words <= to).length / said.length,
    )
    const echoes = said.flatMap(({ text, reply }) => {
      const theirs = new Set(contentWords(wordsIn(reply)))
      const own = contentWords(wordsIn(text))
      return own.length === 0 ? [] : [own.filter((word) => theirs.has(word)).length / own.length]
    })
    return [
      ...lengths.map((figure, index) =>
        bounded(
          {
            point: 8,
            id: `surface.length-${index + 1}`,
            name: `Lines of ${LENGTH_NAMES[index] ?? ''} words (AnnoMI ${Math.round((ANNOMI.lengths[index] ?? 0) * 100)} %)`,
            scenario,
            figure,
            unit: 'per-cent',
          },
          {
            least: Math.max(0, (ANNOMI.lengths[index] ?? 0) - 0.06),
            most: (ANNOMI.lengths[index] ?? 0) + 0.06,
            words: 'within 6 points',
          },
        ),
      ),
      bounded(
        {
          point: 8,
          id: 'surface.chi-squared',
          name: 'Chi-squared a hundred lines against AnnoMI’s lengths',
          scenario,
          figure: chiSquared(lengths),
          unit: 'number',
        },
        { most: 9.49, words: '9.49 or less (p .05, 4 degrees)' },
      ),
      bounded(
        {
          point: 8,
          id: 'surface.median',
          name: `Median words a line (AnnoMI ${ANNOMI.words.median})`,
          scenario,
          figure: percentile(
            said.map(({ words }) => words),
            0.5,
          ),
          unit: 'count',
        },
        { least: 5, most: 12 },
      ),
      bounded(
        {
          point: 8,
          id: 'surface.thanks',
          name: 'Lines that thank (AnnoMI 1.4 %)',
          scenario,
          figure: share((text) => /\bthank|\bcheers\b/i.test(text)),
          unit: 'per-cent',
        },
        { most: 0.03 },
      ),
      bounded(
        {
          point: 8,
          id: 'surface.questions',
          name: 'Lines that ask (AnnoMI 6.8 %)',
          scenario,
          figure: share((text) => text.includes('?')),
          unit: 'per-cent',
        },
        { least: 0.04, most: 0.1 },
      ),
      bounded(
        {
          point: 8,
          id: 'surface.echo',
          name: 'The practitioner’s words in theirs (AnnoMI 6.6 %)',
          scenario,
          figure: mean(echoes),
          unit: 'per-cent',
        },
        { most: 0.1 },
      ),
      bounded(
        {
          point: 8,
          id: 'surface.yeah',
          name: 'Lines that start with yeah, yes or ok (AnnoMI 37 %)',
          scenario,
          figure: share((text) => /^(?:yeah|yes|yep|ok|okay|right|mm)\b/i.test(text)),
          unit: 'per-cent',
        },
        { least: 0.1 },
      ),
    ]
  })
}

const LIMITS = [
  [0, 3],
  [4, 10],
  [11, 30],
  [31, 60],
  [61, 9999],
] as const
const LENGTH_NAMES = ['up to 3', '4 to 10', '11 to 30', '31 to 60', 'over 60']

function chiSquared(shares: readonly number[]): number {
  return shares.reduce((sum, share, index) => {
    const expected = (ANNOMI.lengths[index] ?? 0) * 100
    return sum + (share * 100 - expected) ** 2 / expected
  }, 0)
}
