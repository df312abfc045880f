// A draft as a file: the document as it was written, or its rules in words. The text is posted, made into the file, and forgotten.
import { say } from 'evenhand/wording'
import { refusedFile, unmadeFile } from '#lib/server/cost/spend.ts'
import { atOf } from '#lib/server/draft/places-node.ts'
import { postedText } from '#lib/server/draft/posted.ts'
import { askerOf, work } from '#lib/server/work/work-node.ts'
import { today } from '#lib/today.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const refused = refusedFile(event)
  if (refused !== undefined) return refused
  const { lang } = event.locals
  const data = await event.request.formData()
  const text = postedText(data)
  if (data.get('as') === 'document') return file(new TextEncoder().encode(text), 'text/markdown; charset=utf-8', 'md')
  const as = (['pdf', 'word'] as const).find((each) => each === data.get('as')) ?? 'words'
  const made = await work('draft-file', { text, at: await atOf(lang, data.get('place')), lang, as, day: today() }, askerOf(event))
  if (made.kind === 'too-long' || made.kind === 'too-big') return unmade(say(lang, `draft.${made.kind}`))
  if (made.kind !== 'done') return unmadeFile(lang, made)
  if (made.value === undefined) return unmade(say(lang, 'draft.file.errors'))
  const [type, end] = ends[as]
  return file(made.value, type, end)
}

/** The type of each file, and how its name ends. */
const ends = {
  pdf: ['application/pdf', 'pdf'],
  word: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  words: ['text/plain; charset=utf-8', 'txt'],
} as const

/** WHY: all files have one name, because browsers keep names of files, and a title is part of a draft. */
function file(bytes: Uint8Array<ArrayBuffer>, type: string, end: string): Response {
  return new Response(bytes, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="draft.${end}"`, 'Cache-Control': 'no-store' },
  })
}

function unmade(words: string): Response {
  return new Response(words, { status: 422, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
