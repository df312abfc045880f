// How far each language has come: a language is added as files, and what it lacks is counted and never hidden.
import type { Artefact } from '../artefact/index.ts'
import { type Catalogue, english } from './catalogue-en.ts'
import { locales } from './locale.ts'
import { catalogues } from './say.ts'

export interface LanguageStatus {
  /** BCP 47, such as `es`. */
  readonly language: string
  /** Whether sentences are made in it: the app and the command line can be read in it. */
  readonly spoken: boolean
  /** Fixed sentences that it has, of all. */
  readonly fixed: number
  readonly allFixed: number
  /** Wordings in the law (titles, questions, answers, cautions, what is not known) that it has, of all. */
  readonly law: number
  readonly allLaw: number
}

/** Every language that has a catalogue or a wording in the law; those that are spoken first. */
export function languageStatus(artefact: Artefact): readonly LanguageStatus[] {
  const { diagrams: _, ...contents } = artefact
  const found = new Map<string, number>()
  const all = countWordings(contents, found)
  const spoken: ReadonlySet<string> = new Set(locales)
  const said: Readonly<Record<string, Partial<Catalogue>>> = catalogues
  return [...new Set<string>([...locales, ...found.keys()])].map((language) => ({
    language,
    spoken: spoken.has(language),
    fixed: Object.keys(said[language] ?? {}).length,
    allFixed: Object.keys(english).length,
    law: found.get(language) ?? 0,
    allLaw: all,
  }))
}

/** Counts wordings by language into `found`; gives how many there are. WHY: wordings are known by their shape, because only they have one text for each language. */
function countWordings(value: unknown, found: Map<string, number>): number {
  if (typeof value !== 'object' || value === null) return 0
  const parts = Object.entries(value)
  const isWording = !Array.isArray(value) && parts.length > 0 && parts.every(([key, text]) => /^[a-z]{2,3}$/.test(key) && typeof text === 'string')
  if (!isWording) return parts.reduce((sum, [, part]) => sum + countWordings(part, found), 0)
  if (!parts.some(([key]) => key === 'en')) return 0
  for (const [language] of parts) found.set(language, (found.get(language) ?? 0) + 1)
  return 1
}
