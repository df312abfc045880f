// The place and the reader that this phone remembers: the first page leads to their answers at once. Nothing of it is sent anywhere.
import { forget, remembered } from './where.mjs'

/** @param {string} selector @returns {HTMLElement | undefined} */
function part(selector) {
  const found = document.querySelector(selector)
  return found instanceof HTMLElement ? found : undefined
}

const box = part('[data-here]')
const link = part('[data-here] [data-town]')
const kept = remembered()
const [, state = '', place = ''] = typeof kept.place === 'string' ? kept.place.split('/') : []

if (box !== undefined && link instanceof HTMLAnchorElement && /^[a-z]{2}$/.test(state) && /^[a-z0-9-]+$/.test(place)) {
  const town = `${box.dataset.here}/${state}/${place}`
  const query = kept.reader === 'officer' ? '?as=officer' : ''
  const name =
    typeof kept.name === 'string' ? kept.name : place.replaceAll('-', ' ').replace(/(^| )\p{L}/gu, (/** @type {string} */ letter) => letter.toUpperCase())
  link.textContent = `${link.textContent} ${name}`
  link.href = town + query
  box.hidden = false
  const found = part('input[data-places]')
  const field = found instanceof HTMLInputElement ? found : undefined
  if (field?.value === '') field.value = name
  const links = [...document.querySelectorAll('[data-situation]')].filter((each) => each instanceof HTMLAnchorElement)
  const situations = links.map((each) => ({ each, href: each.href, text: each.textContent }))
  for (const { each } of situations) {
    each.href = `${town}/${each.dataset.situation}${query}`
    if (query !== '') each.textContent = each.dataset.officer ?? ''
  }
  const away = part('[data-away]')
  if (away !== undefined) away.hidden = true
  part('[data-here] [data-forget]')?.addEventListener('click', () => {
    forget()
    box.hidden = true
    if (away !== undefined) away.hidden = false
    if (field !== undefined) field.value = ''
    for (const { each, href, text } of situations) {
      each.href = href
      each.textContent = text
    }
    part('#words')?.focus()
  })
}
