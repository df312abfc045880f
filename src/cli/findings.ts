// Findings as a person reads them: where, what, the line with a caret, and every other place that has a part in it.
import type { DocumentText, Span } from '../base/index.ts'
import type { Finding } from '../language/index.ts'
import type { RowProblem } from '../places/index.ts'
import { findingMessage, type Locale, say } from '../wording/index.ts'
import { styled, wrap } from './print.ts'

/** How many findings of one code are shown whole. WHY: the rest is counted, because nobody reads the five thousandth finding, and each has to be drawn. */
const mostShown = 50

/** The findings, one after the other, those of a code that are many only counted in the end, and a count of all. Empty where there are none. */
export function renderFindings(findings: readonly Finding[], texts: readonly DocumentText[], language: Locale): string {
  if (findings.length === 0) return ''
  const lines = new Map(texts.map(({ file, text }) => [file, text]))
  const byCode = [...Map.groupBy(findings, (each) => each.code)].filter(([, all]) => all.length > mostShown)
  const unshown = new Set(byCode.flatMap(([, all]) => all.slice(mostShown)))
  const more = byCode.map(([code, all]) => say(language, 'count.more', { code, count: String(all.length - mostShown) }))
  const shown = findings.filter((each) => !unshown.has(each))
  const blocks = shown.map((finding) => {
    const { span, severity, code, related } = finding
    const tone = severity === 'error' ? 'red' : 'yellow'
    const others = related.map(
      (each) => `  ${say(language, `related.${each.role}`)}: ${where(each.span)}\n${quote(lines.get(each.span.file) ?? '', each.span, '-')}`,
    )
    return [
      `${styled('bold', where(span))}  ${styled(tone, code)}`,
      wrap(findingMessage(language, finding), '  '),
      quote(lines.get(span.file) ?? '', span, '^'),
      ...others,
    ].join('\n')
  })
  const errors = findings.filter((each) => each.severity === 'error').length
  return [...blocks, ...more, say(language, 'count.findings', { errors: String(errors), warnings: String(findings.length - errors) })].join('\n\n')
}

/** What is wrong with the tables of places and agencies. */
export function renderRows(problems: readonly RowProblem[], language: Locale): string {
  return problems.map(({ file, line, column, value }) => `law/${file}:${line}  place-row  ${say(language, 'command.row', { value, column })}`).join('\n')
}

function where({ file, line, column }: Span): string {
  return `${file}:${line}:${column}`
}

/** The line of a place, with a mark under it; long lines are shown around the mark only. */
function quote(text: string, { line, column, offset, end }: Span, mark: string): string {
  const from = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const until = text.indexOf('\n', from)
  const whole = text
    .slice(from, until === -1 ? text.length : until)
    .replace(/\t/g, ' ')
    .replace(/\r$/, '')
  const cut = Math.max(0, column - 60)
  const shown = whole.slice(cut, cut + 100)
  const length = Math.max(1, Math.min(end - offset, shown.length - (column - 1 - cut)))
  const number = String(line)
  return `  ${number} | ${shown}\n  ${' '.repeat(number.length)} | ${' '.repeat(column - 1 - cut)}${mark.repeat(length)}`
}
