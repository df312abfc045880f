// Findings as a client takes them.
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import type { Diagnostic as Found } from '../base/index.ts'
import { type Locale, say } from '../wording/index.ts'
import type { Workspace } from './workspace.ts'

/** What a finding says, in a language. */
export type FindingMessage = (language: Locale, finding: Found) => string

/** A finding in its document. `pages`: where each code has its page. */
export function diagnosticOf(workspace: Workspace, finding: Found, message: string, language: Locale, pages: string | undefined): Diagnostic | undefined {
  const place = workspace.location(finding.span)
  if (place === undefined) return undefined
  const relatedInformation = finding.related.flatMap(({ span, role }) => {
    const location = workspace.location(span)
    return location === undefined ? [] : [{ location, message: say(language, `related.${role}`) }]
  })
  return {
    range: place.range,
    severity: finding.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: finding.code,
    ...(pages === undefined ? {} : { codeDescription: { href: `${pages}${finding.code}.md` } }),
    source: 'evenhand',
    message,
    relatedInformation,
  }
}
