// The door of the room: what this program reads from its environment, read once and checked.
export { type DatabasePlace, databaseOf, type MailServer, mailServerOf, type Provider, providerOf, settingsOf, storePlace } from './derived-node.ts'
export { brokenHelp, type HelpPart, helpTexts } from './help-node.ts'
export { type Environment, readSettings, type SettingMistake, type SettingsRead, type Unknown } from './read.ts'
export { type MistakeKind, type SettingName, type Settings, settingNames } from './schema.ts'
export { brokenSecret, secretOf } from './secret-node.ts'
export { type ShownSetting, shownSettings, standard } from './shown.ts'
