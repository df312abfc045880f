// Remembers a place and a reader on this phone for somebody who asks for it; nothing is sent.
import { forget, remember, remembered } from './where.mjs'

for (const each of document.querySelectorAll('[data-remember]')) {
  const box = each.querySelector('input')
  if (!(each instanceof HTMLElement) || box === null) continue
  const here = JSON.parse(each.dataset.remember ?? '{}')
  box.checked = remembered().place === here.place
  // WHY: it is asked again, because whom it is told to may have changed since
  if (box.checked) remember(here)
  each.hidden = false
  box.addEventListener('change', () => {
    if (box.checked) box.checked = remember(here)
    else forget()
  })
}
