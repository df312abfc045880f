// How the tables came to be, in order; the same steps for both engines. A step that has been released is never changed.
import type { Migration } from 'kysely/migration'
import { petitions } from './migrations/001-petitions.ts'
import { accounts } from './migrations/002-accounts.ts'
import { lettingGo } from './migrations/003-letting-go.ts'
import { secondPersons } from './migrations/004-second-persons.ts'
import { paperLines } from './migrations/005-paper-lines.ts'
import { requests } from './migrations/006-requests.ts'
import { policies } from './migrations/007-policies.ts'
import { personLanguages } from './migrations/008-person-languages.ts'
import { agencyMail } from './migrations/009-agency-mail.ts'
import { training } from './migrations/010-training.ts'

/** Every migration by its name; they run in the order of their names. */
export function migrations(engine: 'sqlite' | 'postgresql'): Readonly<Record<string, Migration>> {
  return {
    '001-petitions': petitions(engine),
    '002-accounts': accounts(engine),
    '003-letting-go': lettingGo(engine),
    '004-second-persons': secondPersons(),
    '005-paper-lines': paperLines(engine),
    '006-requests': requests(engine),
    '007-policies': policies(engine),
    '008-person-languages': personLanguages(),
    '009-agency-mail': agencyMail(),
    '010-training': training(engine),
  }
}
