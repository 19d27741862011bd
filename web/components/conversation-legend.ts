import { html, nothing, svg, type TemplateResult } from 'lit'
import { BehaviourCode, TalkType } from '../../server/contract/coding.ts'
import type { TimelineTurn } from '../../server/contract/report.ts'
import { codeNames, drawing, talkMeanings } from '../text/drawing.ts'
import { FEELINGS } from './conversation-drawing.ts'
import { conversationShape } from './conversation-shape.ts'
import { shapeOfCode, shapeOfTalk, type Shape } from './shape-of.ts'

/** What the shapes of this conversation mean: only those that are in it, in the same order every time. */
export function conversationLegend(timeline: readonly TimelineTurn[]): TemplateResult {
  const codes = new Set(timeline.flatMap((turn) => turn.codes.map(({ code }) => code)))
  const talk = new Set(timeline.flatMap((turn) => turn.talk.map(({ type }) => type)))
  const unsure = timeline.some((turn) => turn.codes.some(({ certainty }) => certainty === 'not-sure'))
  return html`<dl class="legend">
    <div>
      <dt>${drawing.moves}</dt>
      ${BehaviourCode.options
        .filter((code) => codes.has(code))
        .sort((a, b) => ORDER.indexOf(shapeOfCode(a)) - ORDER.indexOf(shapeOfCode(b)))
        .map((code) => entry(shapeOfCode(code), codeNames[code], 26, 14))}
      ${unsure ? html`<dd class="sentence">${drawing.unsure}</dd>` : nothing}
    </div>
    <div>
      <dt>${drawing.talk}</dt>
      ${TalkType.options.filter((type) => talk.has(type)).map((type) => entry(shapeOfTalk(type), talkMeanings[type], 16, 16))}
      <dd class="sentence">${drawing.bigger}</dd>
    </div>
    <div class="feelings">
      <dt>${drawing.feelingsLegend}</dt>
      ${FEELINGS.map(
        (feeling) =>
          html`<dd>
            <svg width="30" height="16" aria-hidden="true">
              <path class=${`curve ${feeling}`} d="M1 8H29" /></svg
            >${drawing.feelingMeanings[feeling]}
          </dd>`,
      )}
      <dd class="sentence">${drawing.about}</dd>
    </div>
  </dl>`
}

const ORDER: readonly Shape[] = [
  'bar',
  'half-bar',
  'outline',
  'half-outline',
  'double',
  'plus',
  'arrows',
  'thin',
  'outline-triangle',
  'triangle',
  'cross',
]

function entry(shape: Shape, means: string, width: number, height: number): TemplateResult {
  const mark = { shape, certainty: 'sure', x: 15, y: 9, width, height } as const
  return html`<dd>
    <svg width="30" height="18" aria-hidden="true">${svg`${conversationShape(mark)}`}</svg>${means}
  </dd>`
}
