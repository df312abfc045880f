// A drawing within a text: one thing to the ear, told by a text of its own.
import { type Dress, dressedIn, type Flow, keepRoom } from './flow.ts'

/** A shape, from the upper left. The `y` of a text is the line that it stands on. */
export type FigureShape =
  | { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: string }
  | { readonly kind: 'line'; readonly from: readonly [x: number, y: number]; readonly to: readonly [x: number, y: number]; readonly dashed: boolean }
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly anchor: 'middle' | 'end' }

/** A drawing, as wide as the text. `alt`: what is read aloud instead. */
export interface Figure {
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly shapes: readonly FigureShape[]
}

const ink = '#161e2b'

/** Draws a figure. */
export function flowFigure(flow: Flow, { alt, width, height, shapes }: Figure): void {
  const { document, left } = flow
  const scale = flow.width / width
  keepRoom(flow, height * scale)
  const { y } = flow
  const covers = { placement: 'Block', bbox: [left, y, left + flow.width, y + height * scale] }
  // WHY: what it covers stands apart, because the library knows it and its types do not yet
  const figure = document.struct('Figure', Object.assign({ alt }, covers))
  flow.root.add(figure)
  figure.add(() => {
    for (const shape of shapes) draw(flow, shape, (at) => y + at * scale, scale)
  })
  figure.end()
  flow.y += height * scale
}

function draw({ document, left }: Flow, shape: FigureShape, yOf: (at: number) => number, scale: number): void {
  const xOf = (at: number): number => left + at * scale
  document.save()
  switch (shape.kind) {
    case 'rect':
      document
        .lineWidth(0.4)
        .rect(xOf(shape.x), yOf(shape.y), shape.width * scale, shape.height * scale)
        .fillAndStroke(shape.fill, ink)
      break
    case 'line':
      if (shape.dashed) document.dash(2, { space: 2 })
      document.lineWidth(0.6).moveTo(xOf(shape.from[0]), yOf(shape.from[1])).lineTo(xOf(shape.to[0]), yOf(shape.to[1])).stroke(ink)
      break
    case 'text': {
      const dress: Dress = { font: 'regular', size: 12 * scale }
      const wide = dressedIn(document, dress).widthOfString(shape.text)
      document.text(shape.text, xOf(shape.x) - (shape.anchor === 'end' ? wide : wide / 2), yOf(shape.y), { lineBreak: false, baseline: 'alphabetic' })
    }
  }
  document.restore()
}
