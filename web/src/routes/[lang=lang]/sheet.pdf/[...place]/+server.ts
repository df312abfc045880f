// The sheet of a place as a PDF.
import { pdfAnswer } from '#lib/server/pdf/answer.ts'
import { sheetPdf } from '#lib/server/pdf/sheet.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ params, locals, url }) => pdfAnswer({ url, lang: locals.lang, place: params.place }, 'sheet', sheetPdf)
