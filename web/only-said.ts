// Leaves out of a built file every fixed sentence that nothing in it says: most of them are of other pages and of the command line.
import type { Plugin } from 'vite'
import { english, spanish } from '../src/wording/index.ts'

/**
 * A plugin for a file in one language: of the catalogues it keeps that language, and of that the sentences whose keys the code of the file
 * names, whole (`'web.skip'`) or by how they begin (`` `verdict.${verdict}` ``).
 */
export function onlySaid(lang: string): Plugin {
  return {
    name: 'only-said',
    enforce: 'pre',
    transform(code, id) {
      const catalogue = /\/wording\/catalogue-([a-z]+)\.ts$/.exec(id)?.[1]
      if (catalogue === undefined) return undefined
      if (catalogue === 'en') return code.replace(/\{\n[\s\S]*?\n\} as const/, written(lang === 'es' ? spanish : english))
      // WHY: one object stands under both names, because a file in one language is asked for that language only
      return 'export { english as spanish } from "./catalogue-en.ts"'
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

/** A sentence of the catalogue as it stands in the file before that is made small. */
const entry = /^\s*"([a-zA-Z]+\.[^"]+)": ".*",?$/

function written(sentences: Readonly<Record<string, string>>): string {
  const lines = Object.entries(sentences).map(([key, text]) => `${JSON.stringify(key)}: ${JSON.stringify(text)},`)
  return `{\n${lines.join('\n')}\n}`
}
