// The sheet of a place as a PDF.
import { pdfAnswer } from '#lib/server/pdf/answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => pdfAnswer(event, event.params.place, 'sheet')
