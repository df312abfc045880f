// A finding as a line of a list.
import type { Severity } from 'evenhand/base'

export interface FindingLine {
  /** From 1. */
  readonly line: number
  readonly severity: Severity
  readonly message: string
}

/** Findings that are told among what higher law strikes, with both sides: a list of the others leaves them out. */
export const toldAsStrikes: readonly string[] = ['void-norm', 'doubtful-norm']
