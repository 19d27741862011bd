import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { projectCoder } from '../../support/service.ts'
import { BehaviourCode, TalkType } from '../../../server/contract/coding.ts'
import { Measure } from '../../../server/contract/report.ts'
import { scoredAsText } from '../../../server/tools/score/as-text.ts'
import {
  readTranscript,
  ROW_LENGTH_MAX,
  TRANSCRIPT_BYTES_MAX,
} from '../../../server/tools/score/read-transcript.ts'
import { scoreTranscript } from '../../../server/tools/score/score-transcript.ts'

const read = (text: string, name = 'talk.csv') => readTranscript(Buffer.from(text, 'utf8'), name)
const said = (text: string, name?: string) =>
  read(text, name).map(({ speaker, text: words }) => [speaker, words])

describe('reading a transcript', () => {
  test('a spreadsheet row is a turn, with quotes, commas and new lines in it', () => {
    expect(
      said('speaker,text\r\npractitioner,"So, ""fine"", you say?"\r\nclient,"No.\nNot fine."\r\n'),
    ).toEqual([
      ['practitioner', 'So, "fine", you say?'],
      ['client', 'No.\nNot fine.'],
    ])
  })
  test('a byte order mark, capitals, blank lines and more columns do no harm', () => {
    expect(said('\ufeffTime,Speaker,Text\n1,Client,Hello\n\n2,PRACTITIONER,Hi\n')).toEqual([
      ['client', 'Hello'],
      ['practitioner', 'Hi'],
    ])
  })
  test('a plain text has P: and C:, and lines that go on', () => {
    expect(
      said('P: How are you?\n\nC: Tired.\nReally tired.\nPractitioner: Since when?\n', 'talk.txt'),
    ).toEqual([
      ['practitioner', 'How are you?'],
      ['client', 'Tired.\nReally tired.'],
      ['practitioner', 'Since when?'],
    ])
  })
  test('captions have voices, and one speaker’s captions in a row are one turn', () => {
    const vtt = `WEBVTT

NOTE made by hand

1
00:00:01.000 --> 00:00:02.000
<v Practitioner>How are <i>things</i></v>

00:00:02.000 --> 00:00:03.000
at home?

00:00:03.500 --> 00:00:05.000 align:start
<v.loud Client>Ask Tom &amp; Sue.</v>
`
    expect(said(vtt, 'talk.vtt')).toEqual([
      ['practitioner', 'How are things at home?'],
      ['client', 'Ask Tom & Sue.'],
    ])
  })

  const faults: readonly {
    readonly why: string
    readonly text: string
    readonly name?: string
    readonly says: RegExp
  }[] = [
    { why: 'an empty file', text: ' \n', says: /talk\.csv is empty/ },
    { why: 'no header', text: 'practitioner,Hello\n', says: /talk\.csv:1 .*header speaker,text/ },
    { why: 'a header and nothing else', text: 'speaker,text\n', says: /no turns/ },
    {
      why: 'somebody else speaking',
      text: 'speaker,text\nclient,Hi\nteacher,Hello\n',
      says: /talk\.csv:3 the speaker must be practitioner or client/,
    },
    {
      why: 'a comma without quotes',
      text: 'speaker,text\nclient,"two\nlines"\nclient,Hi, there\n',
      says: /talk\.csv:4 has 3 columns.*double quotes/,
    },
    {
      why: 'a quote left open',
      text: 'speaker,text\nclient,"Hi\n',
      says: /talk\.csv:\d+ cannot be read as CSV/,
    },
    { why: 'another kind of file', text: 'x', name: 'talk.docx', says: /talk\.docx is not a kind/ },
    {
      why: 'text that begins with nobody',
      text: 'Hello\nP: Hi',
      name: 'talk.txt',
      says: /talk\.txt:1 .*P: or C:/,
    },
    {
      why: 'captions without their first line',
      text: '00:01.000 --> 00:02.000\nP: Hi',
      name: 'talk.vtt',
      says: /talk\.vtt:1 must begin with WEBVTT/,
    },
    {
      why: 'captions by somebody else',
      text: 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mo>Hi',
      name: 'talk.vtt',
      says: /talk\.vtt:4 the voice/,
    },
    {
      why: 'a row far too long',
      text: `speaker,text\nclient,${'a'.repeat(ROW_LENGTH_MAX + 1)}\n`,
      says: /talk\.csv:2 is longer/,
    },
  ]
  test.each(faults)('$why is a fault that says what to do', ({ text, name, says }) => {
    expect(() => read(text, name)).toThrow(says)
  })
  test('UTF-16 is named as such, and other bytes as not UTF-8', () => {
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('speaker,text\nclient,Hi\n', 'utf16le'),
    ])
    expect(() => readTranscript(utf16, 'talk.csv')).toThrow(/UTF-16.*UTF-8/)
    expect(() => readTranscript(Buffer.from([0x73, 0xe9, 0x0a]), 'talk.csv')).toThrow(/not UTF-8/)
  })
  test('more than 10 MB is refused', () => {
    expect(() => readTranscript(new Uint8Array(TRANSCRIPT_BYTES_MAX + 1), 'talk.csv')).toThrow(/10 MB/)
  })
  test('a fault never repeats what was said', () => {
    const secret = 'my sister Ana hit him'
    for (const text of [
      `speaker,text\n${secret},Hi\n`,
      `speaker,text\nclient,${secret},${secret}\n`,
      `speaker,text\nclient,"${secret}\n`,
      secret,
    ]) {
      let message = 'nothing was thrown'
      try {
        read(text)
      } catch (error) {
        message = error instanceof Error ? error.message : ''
      }
      expect(message).toMatch(/^talk\.csv/)
      expect(message).not.toContain('Ana')
    }
  })
})

describe('scoring a transcript', () => {
  const rows = read(
    'speaker,text\npractitioner,How have mornings been?\nclient,It is a battle.\nclient,I hate the shouting and I want it to stop.\npractitioner,You hate the shouting.\npractitioner,"What would help?"\nclient,You lot just want to catch me out.\n',
  )
  const scored = scoreTranscript(projectCoder(), rows, 'stop shouting in the mornings')

  test('every row is a turn, in order, numbered from 1', () => {
    expect(scored.turns.map((turn) => [turn.row, turn.speaker])).toEqual([
      [1, 'practitioner'],
      [2, 'client'],
      [3, 'client'],
      [4, 'practitioner'],
      [5, 'practitioner'],
      [6, 'client'],
    ])
  })
  test('the practitioner has codes and no talk, the family talk and no codes', () => {
    for (const turn of scored.turns) {
      expect(turn.talk === null).toBe(turn.speaker === 'practitioner')
      if (turn.speaker === 'client') expect(turn.codes).toEqual([])
      for (const { code, text, start, end } of turn.codes) {
        expect(BehaviourCode.options).toContain(code)
        expect(turn.text.slice(start, end)).toBe(text)
      }
      if (turn.talk !== null) expect(TalkType.options).toContain(turn.talk.type)
    }
    expect(scored.turns.map((turn) => turn.codes.map(({ code }) => code))).toEqual([
      ['question-open'],
      [],
      [],
      ['reflection-simple'],
      ['question-open'],
      [],
    ])
    expect(scored.turns[2]?.talk?.type).toBe('change')
    expect(scored.turns[5]?.talk?.type).toBe('discord')
  })
  test('the measures are those of the report', () => {
    expect(scored.measures.map((measure) => measure.id)).toContain('reflection-to-question-ratio')
    expect(scored.measures.every((measure) => Measure.safeParse(measure).success)).toBe(true)
    expect(scored.measures.find((measure) => measure.id === 'reflection-to-question-ratio')?.value).toBe(0.5)
  })
  test('the table says each turn and each measure, and that it can be wrong', () => {
    const table = scoredAsText(scored)
    expect(table).toContain('1  P  How have mornings been?')
    expect(table).toContain('discord (blaming)')
    expect(table).toMatch(/MITI-style.*can be wrong/)
  })
  test('twice the same file is twice the same result', () => {
    expect(scoreTranscript(projectCoder(), rows, 'stop shouting in the mornings')).toEqual(scored)
  })
})

describe('npm run score', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-score-'))
  const tool = join(import.meta.dirname, '../../../server/tools/score.ts')
  afterAll(() => rmSync(folder, { recursive: true }))

  test('prints one JSON object and nothing else', () => {
    const file = join(folder, 'talk.csv')
    writeFileSync(
      file,
      'speaker,text\npractitioner,"What would help, do you think?"\nclient,I need to sort it.\n',
    )
    const printed = execFileSync(process.execPath, [tool, file, '--json', '--target', 'sort the mornings'], {
      encoding: 'utf8',
    })
    const result: unknown = JSON.parse(printed)
    expect(result).toMatchObject({
      turns: [
        { row: 1, speaker: 'practitioner', codes: [{ code: 'question-open', start: 0 }], talk: null },
        { row: 2, speaker: 'client', codes: [], talk: { type: 'change', sub: 'need' } },
      ],
    })
    expect(Object.keys(result as object)).toEqual(['turns', 'measures'])
  })
  test('ends with 1 and one plain line when it cannot', () => {
    const gone = spawnSync(process.execPath, [tool, join(folder, 'gone.csv')], { encoding: 'utf8' })
    expect(gone.status).toBe(1)
    expect(gone.stderr.trim()).toMatch(/gone\.csv cannot be read: there is no such file\.$/)
    expect(gone.stdout).toBe('')
  })
})
