// Whose list it is: the town that its rows name, held against the place it was sent for.
import { fold } from './fold.ts'

interface TownsRead {
  /** Takes the town of a row; gives its name where the row cannot belong to the place. */
  readonly next: (town: string) => string | undefined
  /** The name of another town, where the list as a whole is its. */
  readonly other: () => string | undefined
}

/**
 * Reads the towns of rows. `town`: where voters are registered, and each row has to name the place. `city`: of addresses, which are of villages
 * and post offices too, so that only a list in which no row names the place, and most name one other, is another's.
 */
export function townsIn(names: readonly string[], column: 'town' | 'city'): TownsRead {
  const own = new Set(names.map(townKey))
  const counts = new Map<string, { count: number; readonly name: string }>()
  let [rows, ours] = [0, 0]
  return {
    next: (town) => {
      const key = townKey(town)
      if (key === '' || own.size === 0) return undefined
      rows += 1
      if (own.has(key)) {
        ours += 1
        return undefined
      }
      const found = counts.get(key) ?? { count: 0, name: town }
      found.count += 1
      counts.set(key, found)
      return column === 'town' ? town : undefined
    },
    other: () => {
      const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
      return ours === 0 && most !== undefined && most.count * 2 > rows ? most.name : undefined
    },
  }
}

/** A town without the words that lists set around its name: `Town of Norwich, VT` is `norwich`. */
function townKey(name: string): string {
  return fold(name)
    .replace(/^(the )?(town|city|village|township) of /, '')
    .replace(/ (vt|nh|ma|ct|vermont|new hampshire|massachusetts|connecticut)$/, '')
    .replace(/^st /, 'saint ')
}
