// The settings of this server, as it started. They were checked before this app was loaded.
import process from 'node:process'
import { settingsOf } from 'evenhand/settings'

export const settings = settingsOf(process.env)
