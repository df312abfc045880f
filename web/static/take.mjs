// The buttons of an answer: each is shown only where this browser can do what it says.
import './print.mjs'

const textOf = (id) => document.getElementById(id)?.textContent ?? ''

for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    const told = document.querySelector('[data-told]')
    try {
      await navigator.clipboard.writeText(textOf(button.dataset.copy))
      told.textContent = button.dataset.done
    } catch {
      // not allowed to: the text is unfolded, to be marked by hand
      document.getElementById(button.dataset.copy).closest('details').open = true
    }
  })
}
for (const button of document.querySelectorAll('[data-share]')) {
  if (!navigator.share) continue
  button.hidden = false
  button.addEventListener('click', () => navigator.share({ text: textOf(button.dataset.share) }).catch(() => undefined))
}
