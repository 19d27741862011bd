import { nothing, svg, type SVGTemplateResult } from 'lit'
import type { Mark } from './conversation-drawing.ts'
import type { Shape } from './shape-of.ts'

/** Draws one shape of the drawn conversation, with a question mark beside it where the listener was not sure. */
export function conversationShape(
  mark: Pick<Mark, 'shape' | 'certainty' | 'x' | 'y' | 'width' | 'height'>,
): SVGTemplateResult {
  return svg`<g class="mark ${mark.shape}">${outlineOf(mark.shape, mark)}${
    mark.certainty === 'not-sure'
      ? svg`<text class="doubt" x=${mark.x + reachOf(mark) + 2} y=${mark.y - mark.height / 2 + 6}>?</text>`
      : nothing
  }</g>`
}

/** How far the shape really reaches to the side of its middle: some are narrower than their place. */
function reachOf(mark: Pick<Mark, 'shape'> & Place): number {
  if (mark.shape === 'plus' || mark.shape === 'cross') return half(mark)
  return mark.shape === 'arrows' ? arrowReach(mark) : mark.width / 2
}

type Place = Pick<Mark, 'x' | 'y' | 'width' | 'height'>

function outlineOf(shape: Shape, at: Place): SVGTemplateResult {
  switch (shape) {
    case 'bar':
      return bar(at, at.height, 'fill')
    case 'half-bar':
      return bar(at, at.height / 2, 'fill')
    case 'thin':
      return bar(at, 3, 'fill')
    case 'outline':
      return bar(inset(at), at.height - 2, 'stroke')
    case 'half-outline':
      return bar(inset(at), at.height / 2, 'stroke')
    case 'double':
      return svg`${bar({ ...at, y: at.y - at.height * 0.25 }, at.height * 0.28, 'fill')}${bar({ ...at, y: at.y + at.height * 0.25 }, at.height * 0.28, 'fill')}`
    case 'plus':
      return path('stroke', [
        `M${at.x - half(at)} ${at.y}h${half(at) * 2}`,
        `M${at.x} ${at.y - half(at)}v${half(at) * 2}`,
      ])
    case 'arrows':
      return path('stroke', arrows(at))
    case 'triangle':
      return path('fill', [triangle(at)])
    case 'outline-triangle':
      return path('stroke', [triangle(inset(at))])
    case 'cross':
      return path('stroke', crossed(at))
    case 'round':
      return svg`<circle class="fill" cx=${at.x} cy=${at.y} r=${at.width / 2} />`
    case 'ring':
      return svg`<circle class="stroke" cx=${at.x} cy=${at.y} r=${Math.max(at.width / 2 - 2, 3)} />`
    case 'dashed-ring':
      return svg`<circle class="stroke dashed" cx=${at.x} cy=${at.y} r=${Math.max(at.width / 2 - 1, 4)} />`
    case 'square':
      return bar({ ...at, width: at.width * 0.88 }, at.width * 0.88, 'fill', 0)
    case 'diamond':
      return path('fill', [
        `M${at.x} ${at.y - at.height * 0.6}l${at.width * 0.6} ${at.height * 0.6}l${-at.width * 0.6} ${at.height * 0.6}l${-at.width * 0.6} ${-at.height * 0.6}z`,
      ])
    default:
      return shape satisfies never
  }
}

function bar(
  at: Place,
  height: number,
  paint: 'fill' | 'stroke',
  corner = Math.min(4, height / 3),
): SVGTemplateResult {
  return svg`<rect class=${paint} x=${at.x - at.width / 2} y=${at.y - height / 2} width=${at.width} height=${height} rx=${corner} />`
}

function path(paint: 'fill' | 'stroke', pieces: readonly string[]): SVGTemplateResult {
  return svg`<path class=${paint} d=${pieces.join('')} />`
}

/** A stroke stands half outside its path: drawn a little smaller, it ends where a filled shape would. */
function inset(at: Place): Place {
  return { ...at, width: Math.max(at.width - 2, 4), height: Math.max(at.height - 2, 4) }
}

function half(at: Place): number {
  return Math.min(at.width, at.height) / 2 - 1
}

function triangle(at: Place): string {
  return `M${at.x - at.width / 2} ${at.y + at.height / 2}h${at.width}L${at.x} ${at.y - at.height / 2}z`
}

function crossed(at: Place): string[] {
  const reach = half(at)
  return [
    `M${at.x - reach} ${at.y - reach}l${reach * 2} ${reach * 2}`,
    `M${at.x + reach} ${at.y - reach}l${-reach * 2} ${reach * 2}`,
  ]
}

function arrowReach(at: Place): number {
  return Math.min(at.width / 2, 14)
}

function arrows(at: Place): string[] {
  const reach = arrowReach(at)
  const head = Math.min(5, reach / 2)
  return [
    `M${at.x - reach} ${at.y}h${reach * 2}`,
    `M${at.x - reach + head} ${at.y - head}l${-head} ${head}l${head} ${head}`,
    `M${at.x + reach - head} ${at.y - head}l${head} ${head}l${-head} ${head}`,
  ]
}
