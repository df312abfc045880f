// A PDF as tests look at it: how many pages, of what size, what stands on them and where, without a library that could agree with a mistake.
import { inflateSync } from 'node:zlib'

export interface PdfPage {
  /** Width and height in points. */
  readonly size: readonly [number, number]
  readonly content: string
}

/** The bytes as text, one character each. */
export function raw(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

/** The sizes of the pages, as far as each page states its own. */
export function pageSizes(bytes: Uint8Array): readonly (readonly [number, number])[] {
  return [...raw(bytes).matchAll(/\/Type\s*\/Page\b(?!s)[\s\S]*?endobj/g)].map(([page]) => {
    const [, x = '0', y = '0', width = '0', height = '0'] = /\/MediaBox\s*\[\s*([\d.-]+)\s+([\d.-]+)\s+([\d.-]+)\s+([\d.-]+)/.exec(page) ?? []
    return [Number(width) - Number(x), Number(height) - Number(y)] as const
  })
}

function objectsIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map([...raw(bytes).matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]))
}

function streamOf(body: string): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length
  const bytes = Buffer.from(body.slice(start, body.lastIndexOf('endstream')), 'latin1')
  return inflateSync(bytes).toString('latin1')
}

/** A piece of text and where its line begins: `x` from the left and `y` from the bottom. */
export interface Piece {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
}

/** What a document that our own server made says, piece by piece. */
export function piecesOf(bytes: Uint8Array): readonly Piece[] {
  const objects = objectsIn(bytes)
  const pages = [...objects.values()].filter((each) => /\/Type \/Page\b(?!s)/.test(each))
  return pages.flatMap((body, page) => {
    const named = (key: string): string => objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '') ?? ''
    const fonts = new Map([...named('Resources').matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, lettersOf(objects, id)]))
    const pieces: Piece[] = []
    let [x, y, size, font] = [0, 0, 0, new Map<number, string>()]
    for (const [, tx, ty, name, points, shown] of streamOf(named('Contents')).matchAll(
      /1 0 0 1 ([\d.-]+) ([\d.-]+) Tm|\/(F\d+) ([\d.]+) Tf|\[([^\]]*)\] TJ/g,
    )) {
      if (tx !== undefined) [x, y] = [Number(tx), Number(ty)]
      if (name !== undefined) [size, font] = [Number(points), new Map(fonts.get(name))]
      if (shown === undefined) continue
      const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      pieces.push({ page, x, y, size, text: glyphs.map((each) => font.get(Number.parseInt(each, 16)) ?? '?').join('') })
    }
    return pieces
  })
}

function lettersOf(objects: ReadonlyMap<string, string>, id: string): ReadonlyMap<number, string> {
  const map = objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '') ?? ''
  const letters = new Map<number, string>()
  for (const [, first = '', list = ''] of streamOf(map).matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    for (const [index, [, code = '']] of [...list.matchAll(/<([0-9a-f]*)>/gi)].entries())
      letters.set(Number.parseInt(first, 16) + index, Buffer.from(code, 'hex').swap16().toString('utf16le'))
  }
  return letters
}

/** All of it as one text. */
export function textOf(bytes: Uint8Array): string {
  return piecesOf(bytes)
    .map((each) => each.text.trim())
    .join(' ')
    .replace(/\s+/g, ' ')
}
