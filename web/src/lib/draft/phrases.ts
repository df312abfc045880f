// What the editor itself says, by the English words it has for it.
import { type Locale, say } from 'evenhand/wording'

export function phrasesIn(lang: Locale): Readonly<Record<string, string>> {
  return {
    Completions: say(lang, 'draft.editor.completions'),
    Diagnostics: say(lang, 'draft.findings'),
    'No diagnostics': say(lang, 'draft.findings.none'),
    close: say(lang, 'draft.close'),
    'Control character': say(lang, 'draft.editor.control'),
    'Selection deleted': say(lang, 'draft.editor.deleted'),
    'New name': say(lang, 'draft.editor.new-name'),
    rename: say(lang, 'draft.editor.rename'),
    'Formatting request failed': say(lang, 'draft.editor.failed'),
    'Rename failed': say(lang, 'draft.editor.failed'),
    'Find references failed': say(lang, 'draft.editor.failed'),
    'Reference list': say(lang, 'draft.editor.references'),
  }
}
