// Leaves out of a built file all languages but one, and of that every fixed sentence that nothing in the file says: most are of other pages and of the command line.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const packs = join(import.meta.dirname, '..', 'src', 'wording', 'packs')

/**
 * A plugin for a file in one language: of the packs it keeps the one of that language, and of its messages those whose names the code of the file
 * has, whole (`'web.skip'`) or by how they begin (`` `verdict.${verdict}` ``).
 */
export function oneLanguage(lang: string): Plugin {
  // WHY: a language without a folder is made up of English
  const isMadeUp = !existsSync(join(packs, lang))
  const own = isMadeUp ? 'en' : lang
  return {
    name: 'one-language',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !/\/src\/wording\//.test(importer)) return null
      // WHY: one pack stands under all names, because a file in one language is asked for that language only
      const meant = source.replace(/^(\.\/(?:packs\/)?)[a-z]{2}(?=\/[a-z-]+\.ts$)/, `$1${own}`)
      return meant === source ? null : this.resolve(meant, importer, { skipSelf: true })
    },
    load(id) {
      if (isMadeUp || !id.endsWith('/wording/packs/made-up/index.ts')) return null
      return 'export const madeUp = (pack) => pack'
    },
    renderChunk(code) {
      const lines = code.split('\n')
      const rest = lines.filter((line) => !entry.test(line)).join('\n')
      const beginnings = [...rest.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map(([, beginning = '']) => beginning)
      const isNamed = (key: string): boolean => ['"', "'", '`'].some((mark) => rest.includes(mark + key + mark))
      const isSaid = (key: string): boolean => isNamed(key) || beginnings.some((each) => key.startsWith(each))
      return { code: lines.filter((line) => isSaid(entry.exec(line)?.[1] ?? '') || !entry.test(line)).join('\n'), map: null }
    },
  }
}

/** A message as it stands in the file before that is made small. */
const entry = /^\s*"([a-zA-Z-]+\.[^"]+)": ".*",?$/
