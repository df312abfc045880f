// The commands of whoever runs the app for a town: accounts and settings.
import type { Commands } from './program.ts'

export const operation: Commands = {
  account: async () => (await import('./account.ts')).accountCommand(),
  settings: async () => (await import('./settings.ts')).settingsCommand(),
}
