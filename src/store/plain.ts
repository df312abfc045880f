// What a database can keep as text, the same on both engines: no NUL, which PostgreSQL refuses, and no half of a pair of surrogates.
import type { Dialect } from 'kysely'

/** Text as people write it: without control characters but for the end of a line and the tab, cut to a length in UTF-16 units, trimmed. */
export function plainText(text: string, most: number): string {
  return (
    text
      .slice(0, most)
      // WHY: they become a space, because text pasted from a PDF has them between words
      .replace(/[^\P{Cc}\n\r\t]/gu, ' ')
      // WHY: this comes after the cut, because the cut can go through the middle of a letter
      .replace(/\p{Cs}/gu, '')
      .trim()
  )
}

/** Whether a text of an address can be the id of anything here. Whatever cannot is not asked for. */
export function isId(text: string): boolean {
  return /^[\w.-]{1,100}$/.test(text)
}

/** A value as it is given to the database: what cannot be kept is replaced by the sign for that, so that nothing fails and nothing is hidden. */
function keepable(value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value
}

/** The same dialect, of which every value of every statement can be kept. */
export function keepingPlain(dialect: Dialect): Dialect {
  return {
    createDriver: () => dialect.createDriver(),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => {
      const compiler = dialect.createQueryCompiler()
      return {
        compileQuery: (node, id) => {
          const query = compiler.compileQuery(node, id)
          return { ...query, parameters: query.parameters.map(keepable) }
        },
      }
    },
  }
}
