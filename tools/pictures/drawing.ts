// The look that drawn pictures share: a white card, so that they can be read on a page of any color.

/** Where a picture is kept, and what it is. */
export interface Picture {
  readonly file: string
  readonly text: string
}

export interface Drawing {
  readonly title: string
  /** What there is to see, for people who do not see it. */
  readonly tells: string
  readonly width: number
  readonly height: number
  readonly parts: readonly string[]
}

const style = `
    .card { fill: #ffffff; stroke: #b9c0ca; stroke-width: 1.5 }
    .mono { font-family: ui-monospace, "DejaVu Sans Mono", monospace; fill: #1c2733 }
    .text { fill: #1c2733 }
    .dim { fill: #5a6572; font-size: 13px }
    .node { fill: #eef2f8; stroke: #44546a; stroke-width: 1.5 }
    .edge { fill: none; stroke: #44546a; stroke-width: 1.5 }
    .no { fill: #fbe9e7; stroke: #a3271a; stroke-width: 1.5 }
    .yes { fill: #e6f3ea; stroke: #1f6b3a; stroke-width: 1.5 }
    .none { fill: #ffffff; stroke: #7a8594; stroke-width: 1.5; stroke-dasharray: 5 4 }
    .bold { font-weight: 700 }
  `

/** A whole picture. */
export function drawn({ title, tells, width, height, parts }: Drawing): string {
  const size = `x="1" y="1" width="${width - 2}" height="${height - 2}" rx="8"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="15">`,
    `  <title id="title">${escaped(title)}</title>`,
    `  <desc id="desc">${escaped(tells)}</desc>`,
    `  <style>${style}</style>`,
    `  <rect class="card" ${size}/>`,
    ...parts.map((each) => `  ${each}`),
    '</svg>',
    '',
  ].join('\n')
}

/** Words at a place; `where`: at which of their ends the place is. */
export function words(kind: string, x: number, y: number, text: string, where: 'start' | 'middle' | 'end' = 'middle'): string {
  return `<text class="${kind}" x="${round(x)}" y="${round(y)}" text-anchor="${where}">${escaped(text)}</text>`
}

/** A box around a middle. */
export function box(kind: string, x: number, y: number, width: number, height: number, corner: number): string {
  return `<rect class="${kind}" x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${height}" rx="${corner}"/>`
}

/** How verdicts are colored. */
export function lookOf(verdict: string | null): 'no' | 'yes' | 'none' {
  return verdict === 'must not' ? 'no' : verdict === 'may' ? 'yes' : 'none'
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
