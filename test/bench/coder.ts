import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { BEHAVIOURS } from '../../server/coding/trained/judge.ts'
import { TALK } from '../../server/coding/trained/judge-talk.ts'
import { judgedBy, readAnnomi } from '../../server/training/examples.ts'
import { drawer } from '../../server/training/folds.ts'
import { allLines } from '../../server/training/all-lines.ts'
import { unseenScheme } from '../../server/training/fit-scheme.ts'
import { allFolds, foldsOfThisHalf, otherHalf, readersOf } from '../../server/training/other-half.ts'
import { inOrder, unseenReplies } from '../../server/training/out-of-fold.ts'
import { baseline, PICKS } from './coder/baselines.ts'
import { batchFigures, learningCurve } from './coder/by-batch.ts'
import { annomiFigures, talkFigures } from './coder/annomi-figures.ts'
import { ourCodeFigures, ourTalkFigures, knownMisses } from './coder/our-figures.ts'
import { macroF1, mean } from '../../server/training/measures.ts'
import { productFigures } from './coder/product-figures.ts'
import { MODELS, readerFiles, ROOT } from './coder/folders.ts'
import { printTable, type Row } from './coder/table.ts'
import type { Listening } from '../../server/contract/listening.ts'

/**
 * How well the coder hears, on lines it has not seen: AnnoMI out of fold by series over three seeds, our own lines by batch,
 * with what a user might pick instead on the same folds. `npm run bench:coder`; `--quick` one seed, `--json`, `--write` leaves
 * the page's figures in `rubrics/models/figures.json`. Ends with 1 when a figure is below `coder/baseline.json`.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  })
  const folder =
    values.data ?? process.env['ANNOMI_DATA'] ?? path.join(ROOT, '..', 'shared', 'data', 'annomi')
  const annomi = readAnnomi(folder)
  if (annomi === null) {
    process.stderr.write(
      `There is no annomi-train.csv in ${folder}: --data <folder>, or ANNOMI_DATA. See README.\n`,
    )
    return 2
  }
  const say = (text: string) => void (values.json || process.stderr.write(`${text}\n`))
  const seeds = values.quick ? [0] : [0, 1, 2]
  const files = readerFiles()
  const other = otherHalf({ root: ROOT, folder, files, seeds }, say)
  const lines = allLines(ROOT, annomi, readersOf(files))
  const folds = seeds.map((seed) => foldsOfThisHalf(lines.practitioner, seed, say))
  const { folds: otherFolds, ourTalk: unseenOfOurs, annomiTalk: talk } = await other
  const judged = seeds.map((seed, place) => {
    const { views: foldViews, inner } = allFolds(otherFolds[place], folds[place]!)
    const views = inOrder(foldViews)
    const scheme = unseenScheme(lines.practitioner, views, seed)
    return unseenReplies(lines.practitioner, seed, views, inner, scheme)
  })
  const replies = judged.map(({ annomi }) => annomi)
  const [first = { annomi: [], ours: [] }] = judged
  const ours = judgedBy(lines.practitioner.ours, first.ours)
  const ourTalk = judgedBy(lines.family.ours, unseenOfOurs)
  const draw = drawer(7)
  const product = productFigures(
    {
      practitioner: { annomi: lines.practitioner.annomi, ours: ours.lines },
      family: { annomi: lines.family.annomi, ours: ourTalk.lines },
    },
    { annomi: first.annomi, ours: ours.said },
    { annomi: talk[0] ?? [], ours: ourTalk.said },
  )
  const rows: Row[] = [
    ...annomiFigures(lines.practitioner, replies, draw),
    ...talkFigures(lines.family.annomi, talk, draw),
    ...product.rows,
    ...batchFigures(ours.lines, ours.said, product.sureness),
    ...(values.quick ? [] : learningCurve(lines.practitioner, product.sureness, say)),
  ]
  const codes = ourCodeFigures(ours.lines, ours.said, product.sureness)
  const kinds = ourTalkFigures(ourTalk.lines, ourTalk.said, product.talkSureness)
  const picks = values.quick ? [] : pickFigures(lines, say)
  const below = belowBaseline([
    ...rows,
    ...codes.map((code) => ({ id: `ours ${code.code}`, value: code.f1 })),
  ])
  if (values.json) process.stdout.write(`${JSON.stringify({ rows, codes, talk: kinds, picks, below })}\n`)
  else printTable(rows, codes, kinds, picks)
  if (values.write) {
    const listening: Listening = {
      coder: { id: 'trained', version: product.version },
      figures: rows
        .filter(({ shown }) => shown !== null)
        .map(({ id, shown, scale, value, low, high, people, floor, lines: count }) => ({
          id,
          what: shown ?? id,
          scale,
          value,
          low,
          high,
          people,
          floor,
          lines: count,
        })),
      codes,
      talk: kinds,
      misses: knownMisses(ours.lines, ours.said, product.sureness),
      notFor: JSON.parse(
        readFileSync(path.join(import.meta.dirname, 'coder', 'not-for.json'), 'utf8'),
      ) as string[],
    }
    writeFileSync(path.join(MODELS, 'figures.json'), `${JSON.stringify(listening, null, 1)}\n`)
  }
  if (below.length > 0) process.stderr.write(`${below.join('\n')}\n`)
  return below.length === 0 ? 0 : 1
}

function pickFigures(lines: ReturnType<typeof allLines>, say: (text: string) => void) {
  const replies = lines.practitioner.annomi.map(({ text, line }) => ({
    text,
    label: line.main_therapist_behaviour,
    group: line.series_group,
  }))
  const talk = lines.family.annomi.map(({ text, line }) => ({
    text,
    label: line.client_talk_type,
    group: line.series_group,
  }))
  const behaviours: readonly string[] = BEHAVIOURS
  const types: readonly string[] = TALK
  return Object.entries(PICKS).map(([name, pick]) => {
    say(name)
    const each = [0, 1, 2].map((seed) => {
      const one = baseline(pick, replies, behaviours, seed)
      const other = baseline(pick, talk, types, seed)
      return {
        practitioner: macroF1(
          replies.map(({ label }) => label),
          one.said,
          behaviours,
        ),
        talk: macroF1(
          talk.map(({ label }) => label),
          other.said,
          types,
        ),
        microseconds: one.microseconds,
      }
    })
    return {
      name,
      practitioner: mean(each.map((one) => one.practitioner)),
      talk: mean(each.map((one) => one.talk)),
      microseconds: mean(each.map((one) => one.microseconds)),
    }
  })
}

/** Figures that have fallen by more than a hundredth below those on record. */
function belowBaseline(rows: readonly { readonly id: string; readonly value: number | null }[]): string[] {
  const file = path.join(import.meta.dirname, 'coder', 'baseline.json')
  const baselines = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
  return Object.entries(baselines).flatMap(([id, least]) => {
    const row = rows.find((one) => one.id === id)
    if (row === undefined) return [`${id} was not measured`]
    return row.value !== null && row.value < least - 0.01
      ? [`${id} fell to ${row.value.toFixed(3)} from ${least}`]
      : []
  })
}

process.exitCode = await main()
