// Open data: everything the compiled law holds, as JSON.
import { refusedFile } from '#lib/server/cost/spend.ts'
import { fileAnswer } from '#lib/server/data/answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) =>
  refusedFile(event) ??
  fileAnswer(event.request, 'application/json', ({ artefact: { diagrams, ...contents }, hash }) =>
    JSON.stringify({ hash, ...contents, diagrams: [...diagrams.cells] }),
  )
