// Documents to law. Either the whole law, or findings that say everything that stands in its way.
import type { Law } from '../rules/index.ts'
import { checkConditions, checkReading } from './checks/conditions.ts'
import type { Check, Surroundings } from './checks/context.ts'
import { checkDates } from './checks/dates.ts'
import { checkDocuments } from './checks/documents.ts'
import { checkNames } from './checks/names.ts'
import { checkOverrides } from './checks/overrides.ts'
import { checkSources } from './checks/sources.ts'
import { checkWordings } from './checks/wordings.ts'
import type { Finding } from './codes.ts'
import { declarationsOf } from './declarations.ts'
import { lower } from './lower.ts'
import { type Parsed, parse, type Text } from './parse.ts'

export interface Checked {
  /** Absent where an error was found: no rule is built from a text that is not understood. */
  readonly law?: Law
  /** All findings, in the order of the files and of the places in them. */
  readonly findings: readonly Finding[]
}

const checks: readonly Check[] = [checkDocuments, checkNames, checkSources, checkDates, checkOverrides, checkReading, checkWordings]

/** Reads and checks a set of documents that belong together. Never throws, whatever the texts. */
export function check(texts: readonly Text[], surroundings: Surroundings): Checked {
  return checkParsed(
    texts.map(({ file, text }) => parse(file, text)),
    surroundings,
  )
}

/** The same, for documents that were read already. */
export function checkParsed(documents: readonly Parsed[], surroundings: Surroundings): Checked {
  const context = { ...surroundings, documents, declarations: declarationsOf(documents) }
  const found = [...documents.flatMap((each) => each.findings), ...checks.flatMap((run) => run(context))]
  const findings = [...found, ...checkConditions(context, found)]
  const order = new Map(documents.map((each, index) => [each.file, index]))
  findings.sort((a, b) => (order.get(a.span.file) ?? 0) - (order.get(b.span.file) ?? 0) || a.span.offset - b.span.offset)
  return findings.some((each) => each.severity === 'error') ? { findings } : { law: lower(context.declarations), findings }
}
