// npm run -s pictures: draws anew the pictures in docs/pictures/ that are made from the law. The others are drawn by hand.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileDocuments } from '../../src/corpus/index.ts'
import { home, readDocuments } from '../../src/folder/index.ts'
import type { Picture } from './drawing.ts'
import { passengerDiagram } from './passenger-diagram.ts'
import { whatStands } from './what-stands.ts'

/** Every picture that is made from the law. */
export function pictures(): readonly Picture[] {
  const { law, artefact } = compileDocuments(readDocuments(join(home, 'law')))
  if (law === undefined || artefact === undefined) throw new Error('the law does not compile; see `evenhand check`')
  return [passengerDiagram(law), whatStands(artefact)]
}

export const folder = join(home, 'docs', 'pictures')

if (import.meta.main) for (const { file, text } of pictures()) writeFileSync(join(folder, file), text)
