// Open data: everything the compiled law holds, as JSON.
import { fileAnswer } from '#lib/server/data/answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ request }) =>
  fileAnswer(request, 'application/json', ({ artefact: { diagrams, ...contents }, hash }) =>
    JSON.stringify({ hash, ...contents, diagrams: [...diagrams.cells] }),
  )
