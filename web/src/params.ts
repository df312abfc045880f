// The parts of addresses that must be one of a few words.
import { defineParams } from '@sveltejs/kit/params'

export const params = defineParams({
  // WHY: any code is taken, because this is read before anything of the app is built, and the layout of pages says which languages are shown
  lang: (text) => (/^[a-z]{2,3}$/.test(text) ? text : undefined),
  state: (text) => (/^[a-z]{2}$/.test(text) ? text : undefined),
})
