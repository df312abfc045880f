// Checks and compiles one hostile document beside the vocabulary, in a process of its own, so that one that never ends ends no more than this.
// Called with the number of its kind; prints its name and the milliseconds it took.
import { hostile } from '../../conformance/hostile.ts'
import { seeded } from '../../conformance/random.ts'
import { compileDocuments } from '../../src/cli/compile-node.ts'
import { home, readDocuments } from '../../src/cli/law-node.ts'
import { check } from '../../src/language/index.ts'

/** As large as a document may be, and small where size is not what makes it slow. */
const sizes = { pairs: 16, doublings: 24, norms: 5_000, exceptions: 40, tests: 5_000, brackets: 200, circle: 2_000, depth: 50_000, characters: 5_000_000 }

const documents = readDocuments(`${home}/law`)
const vocabulary = documents.texts.filter((each) => each.file.includes('vocabulary'))
const { law } = check(vocabulary, { places: new Set<string>(), circuits: new Set<string>() })
if (law === undefined) throw new Error('the vocabulary has errors')
const found = hostile(seeded(1), law.vocabulary, sizes)[Number(process.argv[2])]
if (found !== undefined) {
  const start = performance.now()
  const { artefact, findings } = compileDocuments({ ...documents, texts: [...vocabulary, { file: 'hostile.md', text: found.text }] })
  const ended = artefact === undefined ? `refused: ${findings[0]?.code ?? ''}` : 'law'
  console.log(JSON.stringify({ name: found.name, characters: found.text.length, ms: performance.now() - start, ended }))
}
