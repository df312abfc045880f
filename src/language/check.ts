// Documents to law. Either the whole law, or findings that say everything that stands in its way.
import type { DocumentText } from '../base/index.ts'
import type { Law } from '../rules/index.ts'
import { belongs } from './belongs.ts'
import { checkReading, conditionSearch } from './checks/conditions.ts'
import type { Check, Surroundings } from './checks/context.ts'
import { checkDates } from './checks/dates.ts'
import { checkDepth } from './checks/depth.ts'
import { checkDocuments } from './checks/documents.ts'
import { checkNames } from './checks/names.ts'
import { checkOverrides } from './checks/overrides.ts'
import { checkSources } from './checks/sources.ts'
import { checkWordings } from './checks/wordings.ts'
import type { Code, Finding } from './codes.ts'
import { declarationsOf } from './declarations.ts'
import type { Declaration } from './generated/ast.ts'
import { lower } from './lower.ts'
import { type Parsed, parse } from './parse.ts'
import { touching } from './span.ts'

export interface Checked {
  /** Absent where an error was found: no rule is built from a text that is not understood. */
  readonly law?: Law
  /** The documents as they were read. */
  readonly documents: readonly Parsed[]
  /** All findings, in the order of the files and of the places in them. */
  readonly findings: readonly Finding[]
}

/** Everything that is wrong with documents that belong together. */
export type Checker = (documents: readonly Parsed[]) => readonly Finding[]

const checks: readonly Check[] = [checkDocuments, checkNames, checkDepth, checkSources, checkDates, checkOverrides, checkReading, checkWordings]

/**
 * Makes a checker. It is quick where it is asked again with most of the documents the same, for it keeps what a declaration gives away by
 * itself; its findings are those that a new one would make.
 */
export function checker(surroundings: Surroundings): Checker {
  const conditions = conditionSearch()
  return (documents) => {
    const context = { ...surroundings, documents, declarations: declarationsOf(documents) }
    const found = [...documents.flatMap((each) => each.findings), ...checks.flatMap((run) => run(context))]
    const findings = [...found, ...conditions(context, found)]
    const order = new Map(documents.map((each, index) => [each.file, index]))
    return findings.sort((a, b) => (order.get(a.span.file) ?? 0) - (order.get(b.span.file) ?? 0) || a.span.offset - b.span.offset)
  }
}

/** Reads and checks a set of documents that belong together. Never throws, whatever the texts. */
export function check(texts: readonly DocumentText[], surroundings: Surroundings): Checked {
  const documents = texts.map(({ file, text }) => parse(file, text))
  const findings = checker(surroundings)(documents)
  const law = lawOf(documents, findings)
  return law === undefined ? { documents, findings } : { law, documents, findings }
}

/** The law of documents and their findings; undefined where one of these is an error. */
export function lawOf(documents: readonly Parsed[], findings: readonly Finding[]): Law | undefined {
  return findings.some((each) => each.severity === 'error') ? undefined : lower(declarationsOf(documents))
}

/** Findings that leave something without which a declaration cannot be made a rule. */
const unmade: ReadonlySet<Code> = new Set<Code>([
  'instrument-missing',
  'missing-attestation',
  'nested-too-deep',
  'not-a-date',
  'unknown-attestation',
  'unknown-kind',
  'unknown-limit',
  'unknown-treatment',
])

/** What can be made of documents with errors: to describe what stands there while it is written, never to answer from. */
export function draftOf(documents: readonly Parsed[], findings: readonly Finding[]): Law {
  const wrong = touching(findings.filter((each) => unmade.has(each.code)).map((each) => each.span))
  const made = documents.map((document) => {
    const clean = ({ $cstNode: cst }: Declaration): boolean => cst !== undefined && !wrong(document.file, cst.offset, cst.end)
    const declarations = document.declarations.filter(clean)
    const owned = declarations.some((each) => each.$type === 'Instrument')
    return { ...document, declarations: owned ? declarations : declarations.filter((each) => !belongs(each)) }
  })
  return lower(declarationsOf(made))
}
