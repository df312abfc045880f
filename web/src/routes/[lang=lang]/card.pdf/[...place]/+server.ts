// The card of a place as a PDF.
import { pdfAnswer } from '#lib/server/pdf/answer.ts'
import { cardPdf } from '#lib/server/pdf/card.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ params, locals, url }) => pdfAnswer({ url, lang: locals.lang, place: params.place }, 'card', cardPdf)
