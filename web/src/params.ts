// The parts of addresses that must be one of a few words.
import { defineParams } from '@sveltejs/kit/params'

export const params = defineParams({
  // WHY: the list is written out, because this is read before anything of the app is built
  lang: (text) => (text === 'en' || text === 'es' ? text : undefined),
  state: (text) => (/^[a-z]{2}$/.test(text) ? text : undefined),
})
