// The blocks of a Word document. Pictures, comments and what was struck out are left out; macros and locks are not opened.
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import type { PolicyBlock } from './passage.ts'
import { lookIntoZip } from './zip-node.ts'

export type WordRead =
  | { readonly kind: 'blocks'; readonly blocks: readonly PolicyBlock[]; readonly hasTrackedChanges: boolean }
  | { readonly kind: 'bad'; readonly because: 'broken' | 'unfolds-too-much' | 'encrypted' | 'macros' | 'not-what-it-says' }

const [types, main] = ['[Content_Types].xml', 'word/document.xml']

/** Reads a document; refuses one that can run anything. */
export async function readWord(bytes: Uint8Array): Promise<WordRead> {
  const look = await lookIntoZip(bytes, [types, main])
  if (look.kind === 'bad') return look
  const { names, text } = look
  if ([...names].some((name) => /vba(project|data)|\/activeX\//iu.test(name)) || /macroEnabled|vbaProject/iu.test(text(types)))
    return { kind: 'bad', because: 'macros' }
  if (!names.has(types) || !names.has(main)) return { kind: 'bad', because: 'not-what-it-says' }
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      // WHY: pictures are not taken, because a passage is text, and a picture of a text is said to be none
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    )
    return { kind: 'blocks', blocks: blocksOfHtml(value), hasTrackedChanges: /<w:(ins|del|moveFrom|moveTo)[\s>]/u.test(text(main)) }
  } catch {
    // WHY: every error is taken, because only the file is read in here
    return { kind: 'bad', because: 'broken' }
  }
}

const headings = /^h([1-6])$/u
const boundaries: ReadonlySet<string> = new Set(['p', 'li', 'ol', 'ul', 'table', 'tr', 'td', 'th', 'dl', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** The blocks of the HTML that is made of a document: every tag of it is closed. A row of a table is one block. */
function blocksOfHtml(html: string): readonly PolicyBlock[] {
  const blocks: PolicyBlock[] = []
  const parser = new SaxesParser()
  let [text, inRow] = ['', 0]
  const flush = (tag: string): void => {
    const level = headings.exec(tag)?.[1]
    if (text.trim() !== '') blocks.push(level === undefined ? { kind: 'paragraph', text } : { kind: 'heading', level: Number(level), text })
    text = ''
  }
  parser.on('text', (piece) => {
    text += piece
  })
  parser.on('opentag', ({ name }) => {
    if (name === 'tr') flush('p')
    if (name === 'tr') inRow += 1
    if (name === 'br') text += ' '
    if (inRow === 0 && boundaries.has(name)) flush('p')
    else if (inRow > 0 && (name === 'td' || name === 'th') && text.trim() !== '') text += ' | '
    else if (inRow > 0 && name === 'p') text += ' '
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'tr') inRow -= 1
    if (inRow === 0 && boundaries.has(name)) flush(name)
  })
  parser.write(`<body>${html}</body>`).close()
  return blocks
}
