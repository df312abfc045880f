// Made by `npm run generate` of src/wording/packs/fr/messages. Change those.
import type { Key } from './slots.ts'

export const messages: Readonly<Partial<Record<Key, string>>> = {

}
