// The door of the room: the database of petitions and accounts.
export { type Action, actions, type Grant, mayDo, type Person, type Role, roles, type Subject } from './access.ts'
export { type Doing, giveRole, isRole, personWith, takeRole } from './grants.ts'
export { type Entry, record } from './history.ts'
export { makeLink, type Opened, openLink, spendLink } from './links-node.ts'
export { type Engine, openStore, type Store, type Where } from './open-node.ts'
export { dataFolder, secretOf, storePlace } from './settings-node.ts'
export type { Tables } from './tables.ts'
