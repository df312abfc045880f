// How far each language has come: a language is added as files, and what it lacks is counted and never hidden.
import type { Artefact } from '../artefact/index.ts'
import { first, hasPack, locales } from './locale.ts'
import { keys, messageOf } from './messages.ts'
import { packs } from './packs/index.ts'

export interface LanguageStatus {
  /** BCP 47, such as `es`. */
  readonly language: string
  /** Whether it is in use: the app and the command line can be read in it. */
  readonly spoken: boolean
  /** Fixed sentences that it has, of all. */
  readonly fixed: number
  readonly allFixed: number
  /** Wordings in the law (titles, questions, answers, cautions, what is not known) that it has, of all. */
  readonly law: number
  readonly allLaw: number
}

/** Every language that has a pack or a wording in the law; those in use first, and none that is made up. */
export function languageStatus(artefact: Artefact): readonly LanguageStatus[] {
  const { diagrams: _, ...contents } = artefact
  const found = new Map<string, number>()
  const all = countWordings(contents, found)
  const spoken: ReadonlySet<string> = new Set(locales)
  const begun = Object.values(packs).flatMap(({ locale, status }) => (status === 'begun' ? [locale] : []))
  const fixed = keys()
  return [...new Set<string>([...locales, ...begun, ...found.keys()])].map((language) => ({
    language,
    spoken: spoken.has(language),
    fixed: hasPack(language) ? fixed.filter((key) => messageOf(language, key) !== undefined).length : 0,
    allFixed: fixed.length,
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
  if (!parts.some(([key]) => key === first)) return 0
  for (const [language] of parts) found.set(language, (found.get(language) ?? 0) + 1)
  return 1
}
