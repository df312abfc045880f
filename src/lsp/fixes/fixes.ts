// Which findings can be mended at a stroke, and how.
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver'
import type { Code } from '../../language/index.ts'
import { rangeIn } from '../workspace.ts'
import type { Broken, Fix, Fixer } from './fix.ts'
import { nearestNames, otherName } from './names.ts'
import { bindsNobody, brackets, nearestSensitivity, strayFence, swappedDates, withoutOverride } from './shape.ts'
import { missingAttestation, missingCitation, missingSource } from './sources.ts'
import { missingClause, missingSlot, missingWording } from './words.ts'

/** The findings that have a fix. */
export const fixers: Readonly<Partial<Record<Code, Fixer>>> = {
  'and-or-mixed': brackets,
  'dates-out-of-order': swappedDates,
  'duplicate-name': otherName,
  'idle-override': withoutOverride,
  'kind-cannot-bind': bindsNobody,
  'missing-attestation': missingAttestation,
  'missing-citation': missingCitation,
  'missing-clause': missingClause,
  'missing-slot': missingSlot,
  'missing-source': missingSource,
  'missing-wording': missingWording,
  'sensitivity-out-of-range': nearestSensitivity,
  'stray-fence': strayFence,
  'unknown-act': nearestNames,
  'unknown-actor': nearestNames,
  'unknown-agency': nearestNames,
  'unknown-answer': nearestNames,
  'unknown-attestation': nearestNames,
  'unknown-circuit': nearestNames,
  'unknown-definition': nearestNames,
  'unknown-fact': nearestNames,
  'unknown-instrument': nearestNames,
  'unknown-kind': nearestNames,
  'unknown-norm': nearestNames,
  'unknown-place': nearestNames,
  'unknown-slot': nearestNames,
}

/** Every way to mend a finding; none for most. */
export function fixesFor(broken: Broken): readonly Fix[] {
  return fixers[broken.finding.code]?.(broken) ?? []
}

/** The fixes as a client takes them; `about` is the finding as it was published. */
export function actionsFor(broken: Broken, about: Diagnostic): readonly CodeAction[] {
  const { uri, document } = broken.page
  return fixesFor(broken).map(({ title, edits, likely }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [about],
    ...(likely === undefined ? {} : { isPreferred: true }),
    edit: { changes: { [uri]: edits.map(({ from, end, text }) => ({ range: rangeIn(document, from, end), newText: text })) } },
  }))
}
