// The place and the reader that this phone remembers: the first page leads to their answers at once. Nothing of it is sent anywhere.
import { forget, remembered } from './where.mjs'

const box = document.querySelector('[data-here]')
const kept = remembered()
const [, state, place] = typeof kept.place === 'string' ? kept.place.split('/') : []

if (box !== null && /^[a-z]{2}$/.test(state ?? '') && /^[a-z0-9-]+$/.test(place ?? '')) {
  const town = `${box.dataset.here}/${state}/${place}`
  const query = kept.reader === 'officer' ? '?as=officer' : ''
  const name = typeof kept.name === 'string' ? kept.name : place.replaceAll('-', ' ').replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase())
  const link = box.querySelector('[data-town]')
  link.textContent = `${link.textContent} ${name}`
  link.href = town + query
  box.hidden = false
  const field = document.querySelector('input[data-places]')
  if (field !== null && field.value === '') field.value = name
  const situations = [...document.querySelectorAll('[data-situation]')].map((each) => ({ each, href: each.href, text: each.textContent }))
  for (const { each } of situations) {
    each.href = `${town}/${each.dataset.situation}${query}`
    if (query !== '') each.textContent = each.dataset.officer
  }
  const away = document.querySelector('[data-away]')
  if (away !== null) away.hidden = true
  box.querySelector('[data-forget]').addEventListener('click', () => {
    forget()
    box.hidden = true
    if (away !== null) away.hidden = false
    if (field !== null) field.value = ''
    for (const { each, href, text } of situations) {
      each.href = href
      each.textContent = text
    }
    document.querySelector('#words').focus()
  })
}
