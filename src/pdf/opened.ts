// A tagged PDF as it is opened and as its bytes come out: every text in it has its place in the structure, and its fonts are in the file.
import PDFDocument from 'pdfkit'

/** A page, in points. */
export interface Paper {
  readonly width: number
  readonly height: number
  readonly margin: number
}

/** US letter, in points. */
export function letter(margin: number): Paper {
  return { width: 612, height: 792, margin }
}

/** What a document says of itself. Its day is that of what it is made from: the same makes the same bytes. */
export interface PdfProperties {
  readonly title: string
  readonly lang: string
  readonly day: string
}

/** The bytes of the fonts; `regular` and `bold` are their names in a document. */
export interface PdfFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

/** A document that is being written. */
export type TaggedDocument = InstanceType<typeof PDFDocument>

/** Begins a document, with its first page. `held`: whether its pages stay open, so that each can say how many there are. */
export function openedPdf({ width, height, margin }: Paper, { title, lang, day }: PdfProperties, fonts: PdfFonts, held = false): TaggedDocument {
  const options: PDFKit.PDFDocumentOptions = {
    size: [width, height],
    // WHY: there is no margin below, because what is too long must run out of the page, where a test sees it, and never onto another
    margins: { top: margin, left: margin, right: margin, bottom: 0 },
    pdfVersion: '1.7',
    tagged: true,
    lang,
    displayTitle: true,
    bufferPages: held,
    // WHY: nothing is done, because the fonts that come with the library are not embedded
    font: '',
    info: { Title: title, CreationDate: new Date(`${day}T00:00:00Z`) },
  }
  // WHY: this kind stands apart, because the library knows it and its types do not yet
  const document = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }))
  document.registerFont('regular', Buffer.from(fonts.regular)).registerFont('bold', Buffer.from(fonts.bold))
  return document
}

/** The bytes of a document, once it has ended. */
export async function bytesOfPdf(document: TaggedDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  await new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
  })
  return Uint8Array.from(Buffer.concat(chunks))
}
