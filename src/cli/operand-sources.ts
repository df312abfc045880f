// Where what a person names is looked up: the law that is here, or the law with a draft in it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Artefact } from '../artefact/index.ts'
import type { Body } from '../compare/index.ts'
import { home, readDocuments } from '../folder/index.ts'
import { instrumentIn } from '../grammar/index.ts'
import type { Parsed } from '../language/index.ts'
import type { Instrument } from '../rules/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { readPaths } from './paths-node.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

/** The law that operands are looked up in, and the one vocabulary that all of them share. */
export interface OperandLaw {
  readonly artefact: Artefact
  readonly body: Body
  /** The draft, where the operand is one. */
  readonly draft?: Draft
}

interface Draft {
  readonly instrument: Instrument
  /** All documents, with the draft in place of what it is a draft of. */
  readonly texts: readonly Parsed[]
}

/** Whether an operand names a file. */
function isFile(name: string): boolean {
  return name.endsWith('.md') || (name.includes('/') && existsSync(name))
}

/** The law for one operand. Stops with exit code 2 where it is no document, with 1 where it has findings. */
export async function sourceOf(name: string, language: Locale): Promise<OperandLaw> {
  if (!isFile(name)) {
    const { artefact } = await loadLaw()
    return { artefact, body: artefact }
  }
  // WHY: it is loaded only here, because a draft needs the parser, which takes longer to load than most comparisons take
  const [{ compileDocuments }, { renderFindings }] = await Promise.all([import('../corpus/index.ts'), import('./findings.ts')])
  const [text, other] = readPaths([name], language)
  if (text === undefined || other !== undefined) throw new Stop(2, say(language, 'command.operand.one-document', { name }))
  const id = instrumentIn(text.text)
  if (id === undefined) throw new Stop(2, say(language, 'command.operand.no-instrument', { name }))
  const documents = readDocuments(join(home, 'law'))
  const others = documents.texts.filter((each) => each.file !== text.file && instrumentIn(each.text) !== id)
  const { law, artefact, findings, texts } = compileDocuments({ ...documents, texts: [...others, text] }, id)
  const instrument = law?.instruments.find((each) => each.id === id)
  if (law === undefined || artefact === undefined || instrument === undefined) throw new Stop(1, renderFindings(findings, texts, language))
  return { artefact, body: law, draft: { instrument, texts } }
}

/** All sources in the words of the one that has most: a draft may add facts and acts to the vocabulary, behind those there are. */
export function aligned(lang: Locale, sources: readonly OperandLaw[]): readonly OperandLaw[] {
  const size = ({ body }: OperandLaw): number => body.vocabulary.facts.length + body.vocabulary.acts.length
  const [most] = [...sources].sort((a, b) => size(b) - size(a))
  if (most === undefined) return sources
  const { vocabulary } = most.body
  const known = new Set([...vocabulary.facts, ...vocabulary.acts].map((each) => JSON.stringify(each)))
  return sources.map((source) => {
    const own = source.body.vocabulary
    const stranger = [...own.facts, ...own.acts].find((each) => !known.has(JSON.stringify(each)))
    if (stranger !== undefined) throw new Stop(2, say(lang, 'command.operand.vocabularies', { name: stranger.id }))
    return { ...source, body: { ...source.body, vocabulary } }
  })
}
