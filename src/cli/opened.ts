// The database for one command: opened, used and closed; where it cannot be used, that is said in words.
import { databaseOf } from '../settings/index.ts'
import { openStore, type Store, storeProblemOf, type WaitingLimits } from '../store/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { settingsInForce } from './in-force.ts'
import { Stop } from './stop.ts'

/** Stops with exit code 2 where the database cannot be opened or used. */
export async function withStore(lang: Locale, use: (store: Store) => Promise<void>, limits?: WaitingLimits): Promise<void> {
  try {
    const store = await openStore(databaseOf(settingsInForce(lang)), limits)
    try {
      await use(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    const problem = storeProblemOf(error)
    throw problem === undefined ? error : new Stop(2, say(lang, `store.${problem}`))
  }
}
