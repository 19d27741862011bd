import { parseArgs } from 'node:util'
import { Day } from '../../contract/scenario.ts'
import { ToolFault } from './tool-fault.ts'

export const USAGE = `Practise a conversation in the terminal.

  npm run play -- <scenario>                         talk; an empty line or Ctrl+D ends it
  npm run play -- <scenario> --show-state            for authors: what each reply was coded as and what it moved
  npm run -s play -- <scenario> --seed 7 --replies replies.txt --json

  <scenario>        its id or its folder's name, in any case: MI-01
  --day <day>       gentler or harder: the same family on an easier or a harder day (usual if left out)
  --seed <number>   the same seed and the same replies give the same conversation (1 if left out)
  --replies <file>  one reply a line, blank lines passed over; - reads them from standard input
  --role <id>       who the practitioner is; the scenario's first if left out
  --to <person id>  in a scene with several people, who is spoken to
  --show-state      after every turn: how it was heard, everybody's state and why it moved, what is out, what spoke
  --json            print one JSON object and nothing else

  In a scene with several people a line may begin with a name: "Bev: and how is it for you?". "Everyone: ..." is for all.
`

export interface Wanted {
  readonly scenario: string
  readonly day: Day
  readonly seed: number
  readonly replies: string | null
  readonly role: string | null
  readonly to: string | null
  readonly json: boolean
  readonly showState: boolean
}

/** What the command line asks for. Throws `ToolFault` for what cannot be understood. */
export function readArguments(args: readonly string[]): Wanted | 'help' {
  const { values, positionals } = parsed(args)
  if (values.help) return 'help'
  const [scenario, ...rest] = positionals
  if (scenario === undefined) throw new ToolFault(`Say which scenario.\n\n${USAGE}`)
  if (rest.length > 0) throw new ToolFault(`One scenario at a time; what is "${rest.join(' ')}"?`)
  const seed = Number(values.seed)
  if (!Number.isSafeInteger(seed) || seed < 0 || seed > 2147483646) {
    throw new ToolFault('--seed takes a whole number from 0 to 2147483646.')
  }
  const day = Day.safeParse(values.day)
  if (!day.success) throw new ToolFault(`--day takes one of: ${Day.options.join(', ')}.`)
  return {
    scenario,
    day: day.data,
    seed,
    replies: values.replies ?? null,
    role: values.role ?? null,
    to: values.to ?? null,
    json: values.json,
    showState: values['show-state'],
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        day: { type: 'string', default: 'usual' },
        seed: { type: 'string', default: '1' },
        replies: { type: 'string' },
        role: { type: 'string' },
        to: { type: 'string' },
        json: { type: 'boolean', default: false },
        'show-state': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new ToolFault(
      `${error instanceof Error ? error.message : 'These arguments cannot be read.'}\n\n${USAGE}`,
    )
  }
}
