// The towns that this device keeps, as links, and the way to forget them. What the service worker keeps of them is written in web/src/service-worker/towns.ts.
import { forget } from './where.mjs'

const towns = 'evenhand-towns'
const list = document.querySelector('[data-towns]')
const button = document.querySelector('[data-forget]')
const forgotten = document.querySelector('[data-forgotten]')

/** @returns {Promise<readonly { readonly town: string, readonly name: string }[]>} */
async function kept() {
  return (await globalThis.caches?.match('/towns', { cacheName: towns }))?.json() ?? []
}

/** @param {HTMLElement} list @param {HTMLElement} button */
async function show(list, button) {
  const links = (await kept()).map(({ town, name }) => {
    const [item, link] = [document.createElement('li'), document.createElement('a')]
    link.href = `/${document.documentElement.lang}/${town}`
    link.textContent = (list.dataset.words ?? '').replace('{place}', name)
    item.append(link)
    return item
  })
  list.replaceChildren(...links)
  button.hidden = links.length === 0
}

if (list instanceof HTMLElement && button instanceof HTMLElement) {
  button.addEventListener('click', async () => {
    await forget()
    await show(list, button)
    if (forgotten instanceof HTMLElement) forgotten.hidden = false
  })
  await show(list, button)
}
