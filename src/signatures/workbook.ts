// What a workbook says besides its rows: which sheets it has, which texts its cells share, which of its cells are days.
import type { MarkupListener } from './markup.ts'
import { longestCell, longestShared, mostShared } from './table-limits.ts'

export interface Workbook {
  /** The id of each sheet's part, in the order of the sheets. */
  readonly sheets: readonly string[]
  /** Whether days are counted from 1904. */
  readonly from1904: boolean
}

/** Listens to `xl/workbook.xml`. */
export function workbookListener(): MarkupListener<never> & { readonly workbook: () => Workbook } {
  const sheets: string[] = []
  let from1904 = false
  return {
    open: (name, { id = '', date1904 = '' }) => {
      if (name === 'sheet') sheets.push(id)
      if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true'
    },
    found: () => [],
    workbook: () => ({ sheets, from1904 }),
  }
}

/** Listens to the relations of a workbook: the name of a part by its id. */
export function relationsListener(): MarkupListener<never> & { readonly parts: () => ReadonlyMap<string, string> } {
  const parts = new Map<string, string>()
  return {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') parts.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
    found: () => [],
    parts: () => parts,
  }
}

/** Listens to the texts that cells share. Finds `too-much` where they are more than anybody's. */
export function sharedListener(): MarkupListener<'too-much'> & { readonly texts: () => readonly string[] } {
  const texts: string[] = []
  const text = textGatherer()
  let characters = 0
  return {
    open: (name) => {
      if (name === 'si') text.clear()
      text.open(name)
    },
    text: text.text,
    close: (name) => {
      text.close(name)
      if (name !== 'si') return
      characters += text.gathered().length
      texts.push(text.gathered())
    },
    found: () => (texts.length > mostShared || characters > longestShared ? ['too-much'] : []),
    texts: () => texts,
  }
}

/** Gathers the text of a cell: all its runs, and not how it is to be pronounced. */
export function textGatherer() {
  let [gathered, isText, isSpoken] = ['', false, false]
  return {
    clear: (): void => {
      gathered = ''
    },
    open: (name: string): void => {
      if (name === 'rPh') isSpoken = true
      if (name === 't') isText = true
    },
    text: (text: string): void => {
      if (isText && !isSpoken && gathered.length < longestCell) gathered += text.slice(0, longestCell)
    },
    close: (name: string): void => {
      if (name === 'rPh') isSpoken = false
      if (name === 't') isText = false
    },
    gathered: (): string => unescaped(gathered),
  }
}

/** Letters that XML cannot hold are written as their numbers. */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text
}

/** Listens to the styles: whether a number in a cell of a style is a day. */
export function stylesListener(): MarkupListener<never> & { readonly isDay: (style: string) => boolean } {
  const custom = new Map<string, string>()
  const formats: string[] = []
  let isOfCells = false
  return {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'cellXfs') isOfCells = true
      if (name === 'numFmt') custom.set(numFmtId, formatCode)
      if (name === 'xf' && isOfCells) formats.push(numFmtId)
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false
    },
    found: () => [],
    isDay: (style) => isDayFormat(formats[Number(style)] ?? '', custom),
  }
}

/** The formats of days and times that every program knows by their numbers. */
function isDayFormat(id: string, custom: ReadonlyMap<string, string>): boolean {
  const code = custom.get(id)
  if (code === undefined) return /^(1[4-9]|2[0-27-9]|3[0-6]|4[5-7]|5[0-8])$/.test(id)
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  return /[dmy]/i.test(bare) && !/[#?]/.test(bare)
}
