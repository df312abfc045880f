// A piece of data is held against its shape, field by field. A mistake is listed with its line, and what has one is left out.

import type { z } from 'zod'
import type { DataMistake } from './mistake.ts'
import type { DataPiece } from './piece.ts'

/** Checks a piece against its shape; undefined where something is wrong, which is then listed. */
export function checked<Shape extends z.ZodType>(piece: DataPiece, shape: Shape, mistakes: DataMistake[]): z.infer<Shape> | undefined {
  const { success, data, error } = shape.safeParse(piece.value)
  if (success) return data
  for (const issue of error.issues) {
    const path = issue.path.filter((each) => typeof each !== 'symbol')
    const field = path.join('.')
    const at = { file: piece.file, line: piece.lineOf(path) }
    if (issue.code === 'unrecognized_keys')
      mistakes.push(...issue.keys.map((key) => ({ code: 'unknown-field' as const, ...at, line: piece.lineOf([...path, key]), field, words: key })))
    else if (valueAt(piece.value, path) === undefined) mistakes.push({ code: 'missing-field', ...at, field, words: String(path.at(-1) ?? '') })
    else mistakes.push({ code: 'wrong-field', ...at, field, words: shownValue(piece.value, path) })
  }
  return undefined
}

function shownValue(value: unknown, path: readonly (string | number)[]): string {
  const found = valueAt(value, path)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Object.entries(inside).find(([each]) => each === String(key))?.[1] : undefined),
    value,
  )
}
