// The buttons of an answer: each is shown only where this browser can do what it says.
import './print.mjs'

/** @param {string | undefined} id */
const partOf = (id) => document.getElementById(id ?? '')
/** @param {string | undefined} id */
const textOf = (id) => partOf(id)?.textContent ?? ''

for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard || !(button instanceof HTMLElement)) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    const told = document.querySelector('[data-told]')
    try {
      await navigator.clipboard.writeText(textOf(button.dataset.copy))
      if (told !== null) told.textContent = button.dataset.done ?? ''
    } catch {
      // not allowed to: the text is unfolded, to be marked by hand
      const fold = partOf(button.dataset.copy)?.closest('details')
      if (fold) fold.open = true
    }
  })
}
for (const button of document.querySelectorAll('[data-share]')) {
  if (!navigator.share || !(button instanceof HTMLElement)) continue
  button.hidden = false
  button.addEventListener('click', () => navigator.share({ text: textOf(button.dataset.share) }).catch(() => undefined))
}
