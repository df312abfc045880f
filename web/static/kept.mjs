// The towns that this device keeps, as links, and the way to forget them. What the service worker keeps of them is written in web/src/service-worker/towns.ts.
import { forget } from './where.mjs'

const towns = 'evenhand-towns'
const list = document.querySelector('[data-towns]')
const button = document.querySelector('[data-forget]')

async function show() {
  const kept = (await globalThis.caches?.match('/towns', { cacheName: towns }))?.json() ?? []
  const links = (await kept).map(({ town, name }) => {
    const [item, link] = [document.createElement('li'), document.createElement('a')]
    link.href = `/${document.documentElement.lang}/${town}`
    link.textContent = list.dataset.words.replace('{place}', name)
    item.append(link)
    return item
  })
  list.replaceChildren(...links)
  button.hidden = links.length === 0
}

button.addEventListener('click', async () => {
  await forget()
  await show()
  document.querySelector('[data-forgotten]').hidden = false
})
await show()
