// The compiled law as it was when this version was published, inside the package: nothing is fetched and no file is opened.

import { letters } from 'evenhand:letters'
import { type HashedArtefact, readArtefact } from '../../../src/artefact/index.ts'

/** The law of this version. Keep what it gives: each call reads the law anew. */
export async function law(): Promise<HashedArtefact> {
  const read = await readArtefact(await unfolded(letters))
  if ('problem' in read) throw new Error(`the law in this package cannot be read: ${read.problem}`)
  return read
}

async function unfolded(base64: string): Promise<Uint8Array> {
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
