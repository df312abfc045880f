// An audit that was kept, worked out again.
import { keptIn, keptOf } from '../records/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { type AuditAsked, auditOf } from './audited.ts'
import { Stop } from './stop.ts'

/** Holds the same files or the same table against the law again, and says how many records were the same. `layout`: its document, if it is not one of the law folder. Undefined where a text is no such record; stops with exit code 1 where something differs. */
export async function auditVerified(
  text: string,
  files: readonly string[],
  lang: Locale,
  given: Pick<AuditAsked, 'layout' | 'database' | 'table' | 'engine'>,
): Promise<string | undefined> {
  const kept = keptIn(text)
  if (kept === undefined) return undefined
  const { before, command, asked } = kept
  if (files.length === 0 && given.database === undefined) throw new Stop(2, say(lang, 'records.again-files'))
  const { audited } = await auditOf(files, { ...asked, lang, ...given }, command)
  const differing = Object.entries(keptOf(audited, asked)).flatMap(([name, value]) => (JSON.stringify(value) === JSON.stringify(before[name]) ? [] : [name]))
  if (differing.length > 0) throw new Stop(1, say(lang, 'records.again-differs', { parts: differing.join(', ') }))
  return say(lang, 'records.again-same', { records: audited.records })
}
