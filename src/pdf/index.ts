// Tagged PDFs: how one is opened and closed, and a text that goes on from page to page.
export { type FlowBlock, flowingPdf } from './flowing.ts'
export { bytesOfPdf, letter, openedPdf, type Paper, type PdfFonts, type PdfProperties, type TaggedDocument } from './opened.ts'
