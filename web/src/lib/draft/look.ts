// How the editor looks: in the colors of the page, with the words of the rule language told apart inside fences.
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { begin, type ColoringState, colorAt } from './coloring.ts'

const policy = StreamLanguage.define<ColoringState>({ name: 'markdown', startState: begin, token: colorAt })

const colors = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--brand)' },
  { tag: tags.strong, color: 'var(--v-split)', fontWeight: '700' },
  { tag: tags.string, color: 'var(--brand-strong)' },
  { tag: tags.atom, color: 'var(--warn)' },
  { tag: tags.meta, color: 'var(--ink-2)' },
  { tag: tags.heading, fontWeight: '700' },
])

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', border: '2px solid var(--ink-2)', borderRadius: '4px', height: '100%', fontSize: '.9rem' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace', lineHeight: '1.5', overflow: 'auto' },
  '.cm-gutters': { backgroundColor: 'var(--sunk)', color: 'var(--ink-2)', border: 'none' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--brand) 30%, transparent)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--sunk)' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '2px solid var(--ink-2)', borderRadius: '4px', maxWidth: 'min(32rem, 90vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '.3rem .5rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--brand)', color: 'var(--paper)' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '.85' },
  '.cm-tooltip-hover': { padding: '.25rem .6rem' },
  '.cm-panels': { backgroundColor: 'var(--sunk)', color: 'var(--ink)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warn)' },
})

export const look: Extension = [policy, syntaxHighlighting(colors), theme]
