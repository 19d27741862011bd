import { describe, expect, test } from 'vitest'
import type { Problem } from '../../../server/contract/problem.ts'
import type { Pending } from '../../../web/state/drafts.ts'
import { outcomeOf, RETRY_AFTER_MS, withoutDetails } from '../../../web/state/turn-status.ts'

const pending: Pending = {
  requestId: 'request-1',
  number: 3,
  text: 'What would help?',
  addressed: null,
  madeUp: false,
}

describe('what follows from one attempt at saying something', () => {
  test('without a connection it waits, attempt by attempt, and in the end asks the learner', () => {
    const kinds = [1, RETRY_AFTER_MS.length, RETRY_AFTER_MS.length + 1].map((attempt) => {
      const outcome = outcomeOf({ kind: 'offline' }, pending, attempt)
      return outcome.kind === 'status' ? outcome.status.kind : outcome.kind
    })
    expect(kinds).toEqual(['offline', 'offline', 'failed'])
  })

  test('giving up for want of a connection is remembered, so that it goes when the connection is back', () => {
    expect(outcomeOf({ kind: 'offline' }, pending, RETRY_AFTER_MS.length + 1)).toEqual({
      kind: 'status',
      status: { kind: 'failed', pending, message: null, lost: true },
    })
  })

  test('all the waiting together has an end within a few minutes', () => {
    const total = RETRY_AFTER_MS.reduce((sum, wait) => sum + wait, 0)
    expect(total).toBeGreaterThan(60_000)
    expect(total).toBeLessThan(180_000)
  })

  test.each([
    ['conflict', 'taken'],
    ['session-over', 'over'],
    ['not-found', 'gone'],
  ] as const)('the problem %s means the turn is %s', (code, kind) => {
    expect(outcomeOf({ kind: 'problem', problem: aProblem(code) }, pending, 1)).toEqual({ kind })
  })

  test('details that look real are asked about, with where they are', () => {
    const details = [{ kind: 'phone' as const, start: 5, end: 10, text: 'would' }]
    const problem = { ...aProblem('real-details'), realDetails: details }
    expect(outcomeOf({ kind: 'problem', problem }, pending, 1)).toEqual({
      kind: 'status',
      status: { kind: 'real-details', pending, details },
    })
  })

  test('any other problem keeps the reply and says what the service said', () => {
    expect(outcomeOf({ kind: 'problem', problem: aProblem('storage-unavailable') }, pending, 1)).toEqual({
      kind: 'status',
      status: { kind: 'failed', pending, message: 'Something happened.', lost: false },
    })
  })
})

describe('taking out what looks like a real person', () => {
  test('every piece goes, in whatever order they are named, and what is left can still be read', () => {
    const text = 'Ring me on 07700900123 or at ana@example.org, any time.'
    expect(withoutDetails(text, [at(text, 'ana@example.org'), at(text, '07700900123')])).toBe(
      'Ring me on … or at …, any time.',
    )
  })

  test('pieces that stand together leave one gap', () => {
    const text = 'Write to PR1 8XJ, 07700900123.'
    expect(withoutDetails(text, [at(text, 'PR1 8XJ'), at(text, '07700900123')])).toBe('Write to …')
  })

  test('line breaks of the writer’s own stay', () => {
    const text = 'First thought.\n\nPR1 8XJ second thought.'
    expect(withoutDetails(text, [at(text, 'PR1 8XJ')])).toBe('First thought.\n\n… second thought.')
  })

  test('a reply that was nothing else becomes empty', () => {
    expect(withoutDetails('07700900123', [{ start: 0, end: 11 }])).toBe('')
  })
})

function at(text: string, piece: string) {
  const start = text.indexOf(piece)
  return { start, end: start + piece.length }
}

function aProblem(code: Problem['code']): Problem {
  return { code, message: 'Something happened.', field: null, realDetails: null }
}
