// Documents to procedures: the data in ```procedure fences, checked field by field. A mistake is listed with its line, and what has one is left out.

import type { z } from 'zod'
import { type DocumentText, overlap } from '../base/index.ts'
import { checked, type DataMistake, piecesOf, sourceOf, windowOf } from '../fenced/index.ts'
import { knownAs } from '../rules/index.ts'
import type { Counting, Holidays, Meeting, Procedure, Procedures, RollingRule, Step, Threshold, Version } from './procedure.ts'
import { countingShape, holidaysShape, meetingShape, procedureShape, rollingShape, stepShape, thresholdShape, versionShape } from './shapes.ts'

/** Everything that the documents say about ways to change a rule, and what is wrong with them. */
export function readProcedures(texts: readonly DocumentText[]): { readonly procedures: Procedures; readonly mistakes: readonly DataMistake[] } {
  const read = texts.map((text) => piecesOf(text, 'procedure'))
  const mistakes = read.flatMap((each) => each.mistakes)
  const procedures: Procedure[] = []
  const versions: Version[] = []
  const meetings: Meeting[] = []
  const steps: Step[] = []
  const thresholds: Threshold[] = []
  const countings: Counting[] = []
  const rollings: RollingRule[] = []
  const holidays: Holidays[] = []
  for (const piece of read.flatMap((each) => each.pieces)) {
    const { file, line } = piece
    const common = (written: Parts) => ({
      file,
      line,
      ...windowOf(written['in-force']),
      sources: written.sources.map(sourceOf),
      cautions: written.cautions,
      attestation: knownAs(
        written.sources.map((each) => each.attestation),
        written['in-force']?.dates,
      ),
    })
    switch (kindOf(piece.value)) {
      case 'procedure': {
        const found = checked(piece, procedureShape, mistakes)
        if (found === undefined) break
        const { procedure: id, title, place, kinds, except, agencies, begun, decided, effect, does, next, undone, starts, displaces, barred } = found
        procedures.push({
          id,
          title,
          reach: { place, kinds, except, agencies },
          begun,
          decided,
          effect,
          does,
          next,
          undone,
          starts,
          displaces,
          ...(found.recurs === undefined ? {} : { recurs: found.recurs }),
          ...(found.carries === undefined ? {} : { carries: found.carries }),
          ...(found.meets === undefined ? {} : { meets: found.meets }),
          unknowns: found['not-known'],
          ...(barred === undefined
            ? {}
            : { barred: { window: windowOf(barred['in-force']).window ?? missing(), says: barred.says, sources: barred.sources.map(sourceOf) } }),
          ...common(found),
        })
        break
      }
      case 'version': {
        const found = checked(piece, versionShape, mistakes)
        if (found === undefined) break
        const { version: id, of, effect, does, next, undone } = found
        versions.push({
          id,
          of,
          ...(effect === undefined ? {} : { effect }),
          ...(does === undefined ? {} : { does }),
          ...(next === undefined ? {} : { next }),
          ...(undone === undefined ? {} : { undone }),
          unknowns: found['not-known'],
          ...common(found),
        })
        break
      }
      case 'meeting': {
        const found = checked(piece, meetingShape, mistakes)
        if (found === undefined) break
        const { meeting: id, place, kinds, says, on } = found
        meetings.push({ id, place, kinds, says, on, ...common(found) })
        break
      }
      case 'step': {
        const found = checked(piece, stepShape, mistakes)
        if (found === undefined) break
        const { step: id, of, says, by, when: timing, counting, rolling } = found
        steps.push({
          id,
          of,
          says,
          by,
          ...(timing === undefined ? {} : { timing }),
          ...(counting === undefined ? {} : { counting }),
          ...(rolling === undefined ? {} : { rolling }),
          rollingUnsettled: found['rolling-unsettled'] === true,
          // WHY: its own name counts too, because a hearing that was given tells when the step of that name was held
          metBy: found['met-by'] ?? id,
          ...(found['when-moved'] === undefined ? {} : { moved: { ...found['when-moved'], sources: found['when-moved'].sources.map(sourceOf) } }),
          ...common(found),
        })
        break
      }
      case 'threshold': {
        const found = checked(piece, thresholdShape, mistakes)
        if (found === undefined) break
        const { threshold: id, of, says, needs: need, inhabitants } = found
        thresholds.push({
          id,
          of,
          says,
          need,
          ...(inhabitants === undefined
            ? {}
            : { inhabitants: { from: inhabitants.from, ...(inhabitants.below === undefined ? {} : { below: inhabitants.below }) } }),
          ...common(found),
        })
        break
      }
      case 'counting': {
        const found = checked(piece, countingShape, mistakes)
        if (found !== undefined) countings.push({ id: found.counting, excludes: found.excludes, says: found.says, ...common(found) })
        break
      }
      case 'rolling': {
        const found = checked(piece, rollingShape, mistakes)
        if (found !== undefined) rollings.push({ id: found.rolling, says: found.says, closes: found.closes, holidays: found.holidays, ...common(found) })
        break
      }
      case 'holidays': {
        const found = checked(piece, holidaysShape, mistakes)
        if (found !== undefined) holidays.push({ id: found.holidays, days: found.days, ...common(found) })
        break
      }
      case undefined:
        mistakes.push({ code: 'not-a-procedure', file, line, field: '', words: '' })
    }
  }
  const all = { procedures, versions, meetings, steps, thresholds, countings, rollings, holidays }
  return { procedures: all, mistakes: [...mistakes, ...lost(all)] }
}

const kinds = ['procedure', 'version', 'meeting', 'step', 'threshold', 'counting', 'rolling', 'holidays'] as const

function kindOf(value: unknown): (typeof kinds)[number] | undefined {
  // WHY: the first key decides, because a step names its counting rule too
  const [first] = typeof value === 'object' && value !== null ? Object.keys(value) : []
  return kinds.find((each) => each === first)
}

type Parts = Pick<z.infer<typeof procedureShape>, 'sources' | 'cautions' | 'in-force'>

function missing(): never {
  throw new Error('a bar has days')
}

/** Names that lead nowhere, and names given twice. */
function lost({ procedures, versions, meetings, steps, thresholds, countings, rollings, holidays }: Procedures): readonly DataMistake[] {
  const has = (list: readonly { readonly id: string }[], id: string): boolean => list.some((each) => each.id === id)
  const repeated = [procedures, meetings, countings, rollings, holidays].flatMap((list) =>
    list.filter((each, index) => list.findIndex((other) => other.id === each.id) < index),
  )
  return [
    ...[...steps, ...thresholds, ...versions]
      .filter((each) => !has(procedures, each.of))
      .map((each): DataMistake => ({ code: 'unknown-procedure', file: each.file, line: each.line, field: 'of', words: each.of })),
    ...steps.flatMap((each) => [
      ...(each.counting !== undefined && !has(countings, each.counting) ? [rule(each, 'counting', each.counting)] : []),
      ...(each.rolling !== undefined && !has(rollings, each.rolling) ? [rule(each, 'rolling', each.rolling)] : []),
    ]),
    ...procedures.flatMap((each) => [
      ...(each.meets !== undefined && !has(meetings, each.meets) ? [rule(each, 'meets', each.meets)] : []),
      ...each.displaces.filter((id) => !has(procedures, id)).map((id) => rule(each, 'displaces', id)),
    ]),
    ...twice(versions).map((each): DataMistake => ({ code: 'repeated-name', file: each.file, line: each.line, field: 'in-force', words: each.id })),
    ...rollings.filter((each) => !has(holidays, each.holidays)).map((each) => rule(each, 'holidays', each.holidays)),
    ...repeated.map((each): DataMistake => ({ code: 'repeated-name', file: each.file, line: each.line, field: '', words: each.id })),
  ]
}

/** Versions that say the same thing of the same procedure on the same day. */
function twice(versions: readonly Version[]): readonly Version[] {
  const says = (each: Version): readonly string[] => (['effect', 'does', 'next', 'undone'] as const).filter((field) => each[field] !== undefined)
  return versions.filter((each, index) =>
    versions
      .slice(0, index)
      .some((other) => other.of === each.of && says(other).some((field) => says(each).includes(field)) && overlap(each.window, other.window)),
  )
}

function rule(at: { readonly file: string; readonly line: number }, field: string, words: string): DataMistake {
  return { code: 'unknown-rule', file: at.file, line: at.line, field, words }
}

/** Places and kinds of agencies that a procedure names and that are not there. */
export function unknownNames(
  { procedures, meetings }: Procedures,
  known: { readonly places: readonly string[]; readonly agencies: readonly string[] },
): readonly DataMistake[] {
  return [...procedures, ...meetings.map(({ file, line, place }) => ({ file, line, reach: { place, except: [], agencies: [] } }))].flatMap(
    ({ file, line, reach }) => {
      const wrong = (field: string, names: readonly string[], all: readonly string[]): readonly DataMistake[] =>
        names.filter((each) => !all.includes(each)).map((words) => ({ code: 'wrong-field', file, line, field, words }))
      return [
        ...wrong('place', [reach.place], known.places),
        ...wrong('except', reach.except, known.places),
        ...wrong('agencies', reach.agencies, known.agencies),
      ]
    },
  )
}
