import type { Readers } from '../coding/trained/show.ts'
import { type AnnomiLine, readCorpus, readDemonstrations } from './examples.ts'
import type { FamilyLines } from './fit-family.ts'
import type { PractitionerLines } from './fit-practitioner.ts'
import { showAnnomi, showFamilyLine, showPractitionerLine } from './labelled.ts'

/** All labelled lines, as the model is shown them. */
export interface AllLines {
  readonly practitioner: PractitionerLines
  readonly family: FamilyLines
}

/** Reads our own lines and shows all to the readers as the coder would meet them. */
export function allLines(root: string, annomi: readonly AnnomiLine[], readers: Readers): AllLines {
  const shown = showAnnomi(annomi, readDemonstrations(root), readers)
  const corpus = readCorpus(root)
  return {
    practitioner: {
      annomi: shown.replies,
      ours: corpus.practitioner.map((line) => ({ ...showPractitionerLine(line, readers), line })),
    },
    family: {
      annomi: shown.talk,
      ours: corpus.family.map((line) => ({ ...showFamilyLine(line, readers), line })),
    },
  }
}
