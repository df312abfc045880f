// Policies as agencies have them, made for tests: Word files part by part, PDFs with text, pictures or a lock, and files that are not what they say.
import { crc32, deflateRawSync } from 'node:zlib'
import PDFDocument from 'pdfkit'

export interface ZipPart {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the file says that it unfolds to, where that is not so. */
  readonly said?: number
  readonly isLocked?: boolean
}

/** A ZIP file of parts, as every program writes one. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, bytes, said = bytes.length, isLocked = false } of parts) {
    const [packed, title] = [deflateRawSync(bytes), Buffer.from(name)]
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(isLocked ? 1 : 0, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(said, 18)
    shared.writeUInt16LE(title.length, 22)
    const directory = Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, Buffer.alloc(14), title])
    directory.writeUInt32LE(at, 42)
    central.push(directory)
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, title, packed])
    local.push(file)
    at += file.length
  }
  const all = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(all.length, 12)
  end.writeUInt32LE(at, 16)
  return Uint8Array.from(Buffer.concat([...local, all, end]))
}

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const overrides = (type: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`
const relations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const plainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** The parts of a Word file with a body. */
export function wordParts(body: string, type = plainType): readonly ZipPart[] {
  const part = (name: string, text: string): ZipPart => ({ name, bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`) })
  return [
    part('[Content_Types].xml', overrides(type)),
    part('_rels/.rels', relations),
    part('word/document.xml', `<w:document ${namespace}><w:body>${body}</w:body></w:document>`),
  ]
}

/** A paragraph of Word; a heading where it has a level. */
export function wordParagraph(text: string, level?: number): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<w:p>${level === undefined ? '' : `<w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`
}

export function wordOf(body: string): Uint8Array {
  return zipOf(wordParts(body))
}

/** A PDF, drawn by `draw`. */
export function pdfOf(draw: (pdf: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'LETTER', ...options })
  const chunks: Uint8Array[] = []
  const { promise, resolve } = Promise.withResolvers<Uint8Array>()
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  pdf.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))))
  draw(pdf)
  pdf.end()
  return promise
}

/** A page that is a picture of a page: dark lines, and no letter. */
export function scannedPage(pdf: PDFKit.PDFDocument): void {
  for (let line = 0; line < 30; line += 1) pdf.rect(72, 72 + line * 20, 400 - ((line * 37) % 120), 8).fill('#333333')
}
