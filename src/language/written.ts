// Where each instrument and each of its rules is written: the document and the line.
import type { Text } from './parse.ts'

export interface Written {
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** By full name, for every instrument, norm, open question, eraser and definition of the documents. */
export function whereWritten(texts: readonly Text[]): ReadonlyMap<string, Written> {
  const found = new Map<string, Written>()
  for (const { file, text } of texts) {
    let instrument: string | undefined
    text.split('\n').forEach((line, index) => {
      const [, kind, name] = /^(instrument|norm|unsettled|eraser|definition|limit)\s+(\S+)/.exec(line) ?? []
      if (name === undefined) return
      if (kind === 'instrument') instrument = name
      if (kind === 'instrument') found.set(name, { file, line: index + 1 })
      else if (instrument !== undefined) found.set(`${instrument}/${name}`, { file, line: index + 1 })
    })
  }
  return found
}
