// Backups that were made while names were there: whoever lets the names go has to destroy them too.
import type { Kysely } from 'kysely'
import type { BackupRow, PetitionRow } from '../petitions/tables.ts'
import type { Tables } from '../tables.ts'

/** The backups in which names of a petition or of its checklist can be, the newest first. Copies made by other means are known to nobody. */
export async function backupsWith(db: Kysely<Tables>, petition: Pick<PetitionRow, 'created_at' | 'purged_at' | 'checklist'>): Promise<readonly BackupRow[]> {
  const list = await db
    .selectFrom('checklist')
    .select('imported_at')
    .where('id', '=', petition.checklist ?? '')
    .executeTakeFirst()
  const since = list === undefined || list.imported_at > petition.created_at ? petition.created_at : list.imported_at
  const made = db.selectFrom('backup').selectAll().where('at', '>=', since)
  return (petition.purged_at === null ? made : made.where('at', '<=', petition.purged_at)).orderBy('at', 'desc').orderBy('id').execute()
}
