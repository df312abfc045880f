// Checks and compiles one hostile document beside the vocabulary, in a process of its own, so that one that never ends ends no more than this.
// Called with its number; prints the milliseconds it took, and how it ended.
import { compileDocuments } from '../../src/corpus/index.ts'
import { documents, largest, vocabulary } from './largest.ts'

const found = largest()[Number(process.argv[2])]
if (found !== undefined) {
  const start = performance.now()
  const { artefact, findings } = compileDocuments({ ...documents, texts: [...vocabulary, { file: 'hostile.md', text: found.text }] })
  const ended = artefact === undefined ? `refused: ${findings[0]?.code ?? ''}` : 'law'
  console.log(JSON.stringify({ ms: performance.now() - start, ended }))
}
