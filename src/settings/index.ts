// The door of the room: what this program reads from its environment, read once and checked.
export { databaseOf, type Place, type Provider, providerOf, settingsOf, storePlace } from './derived-node.ts'
export { brokenHelp, type HelpPart, helpTexts } from './help-node.ts'
export { type Environment, type Mistake, type Read, readSettings, type Unknown } from './read.ts'
export { type MistakeKind, mistakes, otherNames, type SettingName, type Settings, settingNames } from './schema.ts'
export { brokenSecret, SecretBroken, secretOf } from './secret-node.ts'
export { type Shown, shownSettings, standard } from './shown.ts'
