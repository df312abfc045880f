// A slider says where it stands while it is moved, and shows it when it is let go.
/**
 * @param {EventTarget | null} target
 * @returns {target is HTMLInputElement}
 */
const isSlider = (target) => target instanceof HTMLInputElement && target.dataset.words !== undefined

document.addEventListener('input', ({ target }) => {
  if (!isSlider(target)) return
  const words = JSON.parse(target.dataset.words ?? '[]')[Number(target.value)]
  target.setAttribute('aria-valuetext', words)
  const shown = target.form?.querySelector('output')
  if (shown != null) shown.textContent = words
})

document.addEventListener('change', ({ target }) => {
  if (isSlider(target)) target.form?.requestSubmit()
})
