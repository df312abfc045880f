// Remembers a place and a reader on this phone for somebody who asks for it; nothing else is kept, and nothing is sent.
const key = 'evenhand.where'

for (const each of document.querySelectorAll('[data-remember]')) {
  const here = JSON.parse(each.dataset.remember)
  const box = each.querySelector('input')
  try {
    box.checked = JSON.parse(localStorage.getItem(key) ?? 'null')?.place === here.place
    // WHY again: whom it is told to may have changed since
    if (box.checked) localStorage.setItem(key, each.dataset.remember)
    each.hidden = false
  } catch {
    // WHY nothing: where storage is blocked nothing can be remembered
  }
  box.addEventListener('change', () => {
    if (box.checked) localStorage.setItem(key, each.dataset.remember)
    else localStorage.removeItem(key)
  })
}
