// From the environment to settings: all of them, or everything that is wrong with them.
import { closest, distance } from 'fastest-levenshtein'
import { type MistakeKind, mistakes, otherNames, type SettingName, type Settings, schema, settingNames } from './schema.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** A setting that cannot be taken as it is. WHY: its value is left out, because it may be a secret. */
export interface SettingMistake {
  readonly name: SettingName
  readonly kind: MistakeKind
}

/** A name that nothing here reads. `nearest`: the setting that was perhaps meant. */
export interface Unknown {
  readonly name: string
  readonly nearest: SettingName | undefined
}

export type SettingsRead =
  | { readonly settings: Settings; readonly mistakes: readonly []; readonly unknown: readonly Unknown[] }
  | { readonly settings: undefined; readonly mistakes: readonly SettingMistake[]; readonly unknown: readonly Unknown[] }

/** Every setting. An empty one counts as not given: so a line of a file of settings can be left without a value. */
export function readSettings(environment: Environment): SettingsRead {
  const given: Environment = Object.fromEntries<string>(
    settingNames.flatMap((name) => {
      const value = environment[name]?.trim() ?? ''
      return value === '' ? [] : [[name, value] as const]
    }),
  )
  const parsed = schema.safeParse(given)
  const unknown = unknownIn(environment)
  const wrong: SettingMistake[] = (parsed.error?.issues ?? []).flatMap(({ path: [first], message }) => {
    const name = settingNames.find((each) => each === first)
    const kind = mistakes.find((each) => each === message)
    return name === undefined || kind === undefined ? [] : [{ name, kind }]
  })
  wrong.push(...missing(given, oidc).map((name) => ({ name, kind: 'together' as const })))
  wrong.push(...missing(given, mail).map((name) => ({ name, kind: 'mail-together' as const })))
  return parsed.success && wrong.length === 0 ? { settings: parsed.data, mistakes: [], unknown } : { settings: undefined, mistakes: wrong, unknown }
}

/** What is given together or not at all. */
const oidc = ['EVENHAND_OIDC_ISSUER', 'EVENHAND_OIDC_CLIENT_ID', 'EVENHAND_OIDC_CLIENT_SECRET'] as const
const mail = ['EVENHAND_SMTP_URL', 'EVENHAND_MAIL_FROM'] as const

/** WHY: this is an error, because a service that is half set up would silently be missing, and people would look for its button. */
function missing(given: Environment, needed: readonly SettingName[]): readonly SettingName[] {
  const absent = needed.filter((each) => given[each] === undefined)
  return absent.length === needed.length ? [] : absent
}

function unknownIn(environment: Environment): readonly Unknown[] {
  const known = new Set<string>([...settingNames, ...otherNames])
  const strange = Object.keys(environment).filter((each) => each.startsWith('EVENHAND_') && !known.has(each))
  return strange.toSorted().map((name) => {
    const nearest = settingNames.find((each) => each === closest(name, settingNames))
    return { name, nearest: nearest !== undefined && distance(name, nearest) <= 3 ? nearest : undefined }
  })
}
