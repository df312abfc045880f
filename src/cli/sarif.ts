// Findings in SARIF 2.1.0, the format in which hosts of code show what a check found beside the lines.

import type { Analysed } from '../analysis/index.ts'
import type { Span } from '../base/index.ts'
import type { DataMistake } from '../fenced/index.ts'
import type { RowProblem } from '../places/index.ts'
import type { Unheld } from '../situations/index.ts'
import { findingMessage, type Locale, languageAbout, mistakeText, say, unheldText } from '../wording/index.ts'
import type { Failure } from './cases.ts'

/** Everything that a check found. */
export interface FoundByCheck extends Analysed {
  readonly rows?: readonly RowProblem[]
  readonly mistakes?: readonly DataMistake[]
  readonly unheld?: readonly Unheld[]
  readonly failures?: readonly Failure[]
}

/** Who checked. */
export interface CheckedBy {
  readonly version: string
  /** The page of a finding, as Markdown; empty where it has none. */
  readonly pageOf: (code: string) => string
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

interface Result {
  readonly code: string
  readonly level: 'error' | 'warning'
  readonly message: string
  readonly at?: Location
  readonly related?: readonly object[]
  /** Why it is accepted, where it is. */
  readonly because?: string
}

type Location = ReturnType<typeof locationOf> | ReturnType<typeof lineOf>

/** The findings as a SARIF log. Findings that a text accepts are there as suppressed, with the reason. */
export function sarifOf(lang: Locale, found: FoundByCheck, { version, pageOf }: CheckedBy) {
  const results = [...findingResults(lang, found), ...otherResults(lang, found)]
  const codes = [...new Set(results.map((each) => each.code))].sort()
  const rules = codes.map((id) => {
    const page = pageOf(id)
    return { id, shortDescription: { text: id }, ...(page === '' ? {} : { help: { text: page, markdown: page } }) }
  })
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'evenhand', semanticVersion: version, language: languageAbout(lang).intl.numbers, rules } },
        columnKind: 'utf16CodeUnits',
        results: results.map(({ code, level, message, at, related = [], because }) => ({
          ruleId: code,
          ruleIndex: codes.indexOf(code),
          level,
          message: { text: message },
          ...(at === undefined ? {} : { locations: [at] }),
          ...(related.length === 0 ? {} : { relatedLocations: related }),
          ...(because === undefined ? {} : { suppressions: [{ kind: 'inSource', status: 'accepted', justification: because }] }),
        })),
      },
    ],
  }
}

function findingResults(lang: Locale, { findings, accepted }: FoundByCheck): readonly Result[] {
  const all = [...findings.map((finding) => ({ finding })), ...accepted]
  return all.map((each) => {
    const { code, severity, span, related } = each.finding
    return {
      code,
      level: severity,
      message: findingMessage(lang, each.finding),
      at: locationOf(span),
      related: related.map((other, id) => ({ id, ...locationOf(other.span), message: { text: say(lang, `related.${other.role}`) } })),
      ...('because' in each ? { because: each.because } : {}),
    }
  })
}

function otherResults(lang: Locale, { rows = [], mistakes = [], unheld = [], failures = [] }: FoundByCheck): readonly Result[] {
  const failed = (each: Failure): string => `${each.case}, ${each.day}: ${say(lang, 'check.case', each)}`
  return [
    ...rows.map(({ file, line, column, value }) => ({
      code: 'place-row',
      message: say(lang, 'check.row', { value, column }),
      at: lineOf(`law/${file}`, line),
    })),
    ...mistakes.map((each) => ({ code: each.code, message: mistakeText(lang, each), at: lineOf(each.file, each.line) })),
    ...unheld.map((each) => ({ code: each.code, message: unheldText(lang, each), at: lineOf(each.file, each.line) })),
    ...failures.map((each) => ({ code: 'case-failed', message: failed(each) })),
  ].map((each) => ({ ...each, level: 'error' as const }))
}

function locationOf({ file, line, column, offset, end }: Span) {
  return {
    physicalLocation: {
      artifactLocation: artifactOf(file),
      region: { startLine: line, startColumn: column, charOffset: offset, charLength: Math.max(0, end - offset) },
    },
  }
}

function lineOf(file: string, line: number) {
  return { physicalLocation: { artifactLocation: artifactOf(file), region: { startLine: Math.max(1, line) } } }
}

/** A path as an address: relative to where the check was started, which is the root of what is checked. */
function artifactOf(file: string) {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  return file.startsWith('/') ? { uri: `file://${path}` } : { uri: path, uriBaseId: '%SRCROOT%' }
}
