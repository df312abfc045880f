// The settings of this run, for commands that open the database: read from the environment, and refused in words where one is wrong.
import { readSettings, type Settings } from '../settings/index.ts'
import { type Locale, settingMistakes } from '../wording/index.ts'
import { Stop } from './stop.ts'

/** Stops with exit code 2 where a setting cannot be taken as it is, and names every one. */
export function settingsInForce(lang: Locale = 'en'): Settings {
  const read = readSettings(process.env)
  if (read.settings === undefined) throw new Stop(2, settingMistakes(lang, read).join('\n'))
  return read.settings
}
