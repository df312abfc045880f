// A desk's guide begins where the device remembers to be; see `remember-browser.ts`, which keeps it. Where nothing is remembered, or nothing can be, the field stays.
import { remembered } from './where.mjs'

const wanted = document.querySelector('form[data-here=wanted]')
const query = new URLSearchParams(location.search)
const { place, agency } = remembered()
const field = document.querySelector('#place')
if (
  wanted !== null &&
  field instanceof HTMLInputElement &&
  field.value === '' &&
  !query.has('change') &&
  typeof place === 'string' &&
  typeof agency === 'string'
) {
  query.set('place', place)
  query.set('agency', agency)
  location.replace(`${location.pathname}?${query}`)
}
