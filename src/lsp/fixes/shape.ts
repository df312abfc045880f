// What is written in a way that says nothing, or something else.
import { GrammarUtils } from 'langium'
import { say } from '../../wording/index.ts'
import { declarationOf, type Fixer, foundText, inserted } from './fix.ts'

/** Makes a stray mark, and the one that was meant to close it, a fence. */
export const strayFence: Fixer = ({ page, finding, language }) => {
  const { text } = page.parsed
  const { offset, end } = finding.span
  const closing = /^[ \t]*(?:`{3,}|~{3,})[ \t]*$/gm
  closing.lastIndex = end
  const close = closing.exec(text)
  const closed = close === null ? [] : [{ from: close.index, end: close.index + close[0].length, text: '```' }]
  return [{ title: say(language, 'editor.fix.stray-fence'), edits: [{ from: offset, end, text: '```policy' }, ...closed], likely: true }]
}

const dateForm = /^\d{4}-\d{2}-\d{2}$/

/** Lets two days of one window change places. */
export const swappedDates: Fixer = (broken) => {
  const { page, finding, language } = broken
  const [other, more] = finding.related
  const later = foundText(broken)
  const earlier = other === undefined ? '' : page.parsed.text.slice(other.span.offset, other.span.end)
  if (other === undefined || more !== undefined || other.span.file !== finding.span.file || !dateForm.test(later) || !dateForm.test(earlier)) return []
  const edits = [
    { from: other.span.offset, end: other.span.end, text: later },
    { from: finding.span.offset, end: finding.span.end, text: earlier },
  ]
  return [{ title: say(language, 'editor.fix.dates-out-of-order'), edits, likely: true }]
}

/** Puts brackets round the part that `and` joins. */
export const brackets: Fixer = ({ finding, language }) => {
  const { offset, end } = finding.span
  return [{ title: say(language, 'editor.fix.and-or-mixed'), edits: [inserted(offset, '('), inserted(end, ')')], likely: true }]
}

/** Binds nobody, as texts of that kind do. */
export const bindsNobody: Fixer = (broken) => {
  const node = declarationOf(broken)
  const agencies = node?.$type === 'Instrument' ? GrammarUtils.findNodesForProperty(node.$cstNode, 'agencies') : []
  const [first, last] = [agencies[0], agencies.at(-1)]
  if (first === undefined || last === undefined) return []
  const title = say(broken.language, 'editor.fix.replace', { name: 'binds nobody' })
  return [{ title, edits: [{ from: first.offset, end: last.end, text: 'nobody' }], likely: true }]
}

/** Takes out an override, and the word before it if it is the only one. */
export const withoutOverride: Fixer = ({ page, finding, language }) => {
  const { text } = page.parsed
  const { offset, end } = finding.span
  const comma = /^\s*,\s*/.exec(text.slice(end))?.[0]
  const before = /(?:\s*,\s*|\s*\boverrides\s+)$/.exec(text.slice(0, offset))?.[0] ?? ''
  const edit = comma === undefined ? { from: offset - before.length, end, text: '' } : { from: offset, end: end + comma.length, text: '' }
  return [{ title: say(language, 'editor.fix.idle-override'), edits: [edit] }]
}

/** The nearest number that sensitivity can be. */
export const nearestSensitivity: Fixer = (broken) => {
  const { finding, language } = broken
  const name = Number(foundText(broken)) > 3 ? '3' : '1'
  return [{ title: say(language, 'editor.fix.replace', { name }), edits: [{ from: finding.span.offset, end: finding.span.end, text: name }], likely: true }]
}
