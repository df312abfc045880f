// What is wrong with the settings of a server, as sentences.
import type { MistakeKind } from '../settings/index.ts'
import type { Locale } from './locale.ts'
import { say } from './say.ts'

/** A sentence for each mistake; none gives the value, which may be a secret. */
export function settingMistakes(
  lang: Locale,
  { mistakes }: { readonly mistakes: readonly { readonly name: string; readonly kind: MistakeKind }[] },
): readonly string[] {
  return mistakes.map(({ name, kind }) => say(lang, `settings.wrong.${kind}`, { name }))
}

/** A sentence for each name that nothing reads. */
export function settingWarnings(
  lang: Locale,
  { unknown }: { readonly unknown: readonly { readonly name: string; readonly nearest: string | undefined }[] },
): readonly string[] {
  return unknown.map(({ name, nearest }) =>
    nearest === undefined ? say(lang, 'settings.unknown', { name }) : say(lang, 'settings.nearest', { name, nearest }),
  )
}
