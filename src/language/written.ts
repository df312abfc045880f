// Where each instrument and each of its rules is written: the document and the line.
import type { DocumentText } from '../base/index.ts'
import { headsIn, words } from '../grammar/index.ts'
import { belonging } from './belongs.ts'

export interface WrittenAt {
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** By full name, for every instrument of the documents and for everything that belongs to one. */
export function whereWritten(texts: readonly DocumentText[]): ReadonlyMap<string, WrittenAt> {
  return new Map(
    texts.flatMap(({ file, text }) => {
      let instrument: string | undefined
      return headsIn(text).flatMap(({ kind, name, line }): readonly (readonly [string, WrittenAt])[] => {
        if (kind === 'instrument') instrument = name
        if (kind === 'instrument') return [[name, { file, line }]]
        const type = words.declarations[kind]?.type ?? ''
        return instrument !== undefined && belonging.has(type) ? [[`${instrument}/${name}`, { file, line }]] : []
      })
    }),
  )
}
