import type { Context, Hono } from 'hono'
import { compare } from '../practice/compare.ts'
import { contestCoding } from '../practice/contest-coding.ts'
import { downloadCsv } from '../practice/download-csv.ts'
import { giveOwnView } from '../practice/give-own-view.ts'
import { keepNote } from '../practice/keep-note.ts'
import { readReport } from '../practice/read-report.ts'
import { takeBackContest } from '../practice/take-back-contest.ts'
import { addRoute } from './route.ts'
import type { ServiceContext } from './route.ts'

export function debriefRoutes(app: Hono, service: ServiceContext): void {
  addRoute(app, service, 'giveOwnView', ({ ctx, params, body }) => giveOwnView(ctx, params.id, body))
  addRoute(app, service, 'keepNote', ({ ctx, params, body }) => keepNote(ctx, params.id, body))
  addRoute(app, service, 'readReport', ({ ctx, params }) => readReport(ctx, params.id))
  addRoute(app, service, 'contestCoding', ({ ctx, params, body }) => contestCoding(ctx, params.id, body))
  addRoute(app, service, 'takeBackContest', ({ ctx, params, body }) => takeBackContest(ctx, params.id, body))
  addRoute(app, service, 'downloadCsv', ({ ctx, params }) => downloadCsv(ctx, params.id), sendCsv)
  addRoute(app, service, 'compare', ({ ctx, params }) => compare(ctx, params.id))
}

function sendCsv(c: Context, csv: string): Response {
  return c.body(csv, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="conversation.csv"',
  })
}
