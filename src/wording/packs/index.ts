// The packs of all languages.

import { pack as en } from './en/index.ts'
import { pack as es } from './es/index.ts'
import { pack as fr } from './fr/index.ts'
import { about, type Locale } from './generated/about.ts'
import { madeUp } from './made-up/index.ts'
import type { Pack } from './pack.ts'

export const packs: Readonly<Record<Locale, Pack>> = { en, es, fr, qps: madeUp(en) }

/** Whether there is a pack of that code, in use or not. */
export function hasPack(code: string | undefined): code is Locale {
  return code !== undefined && Object.hasOwn(about, code)
}
