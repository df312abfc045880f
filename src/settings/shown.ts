// The settings in force, for whoever runs the server: each with where its value came from, and no secret among them.
import type { Environment } from './read.ts'
import { type SettingName, schema, settingNames } from './schema.ts'

export interface ShownSetting {
  readonly name: SettingName
  /** As it was given; null where nothing is in force, or where it is hidden. */
  readonly value: string | null
  readonly from: 'environment' | 'default'
  readonly isHidden: boolean
}

/** What stands in the place of a secret. */
const hidden = '***'

export function shownSettings(environment: Environment): readonly ShownSetting[] {
  return settingNames.map((name) => {
    const given = environment[name]?.trim() ?? ''
    if (given === '') return { name, value: standard(name), from: 'default', isHidden: false }
    const hides = hiding(name)
    if (hides === 'all') return { name, value: null, from: 'environment', isHidden: true }
    return { name, value: hides === 'password' ? withoutPassword(given) : given, from: 'environment', isHidden: false }
  })
}

/** What holds where nothing is said, in the words of the environment; null where that is nothing. */
export function standard(name: SettingName): string | null {
  const value = schema.shape[name].safeParse(undefined).data
  if (value === undefined) return null
  return value === false ? 'off' : String(value)
}

/** What of a setting must not be shown. */
function hiding(name: SettingName): unknown {
  const field = schema.shape[name]
  const inner = 'unwrap' in field ? field.unwrap() : field
  return inner.meta()?.['hides']
}

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return hidden
  const url = new URL(address)
  if (url.password !== '') url.password = hidden
  for (const name of [...url.searchParams.keys()]) if (/pass/i.test(name)) url.searchParams.set(name, hidden)
  return url.href
}
