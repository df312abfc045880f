// Leaving at once: by the button, or by pressing Escape three times. The page does not stay behind the back button.
const found = document.querySelector('[data-leave]')
const link = found instanceof HTMLAnchorElement ? found : undefined
const within = 3000
/** @type {readonly number[]} */
let presses = []

/** @param {string} to */
function leave(to) {
  // WHY: this comes first, because the new page may take its time
  document.body.hidden = true
  document.title = ''
  sessionStorage.clear()
  globalThis.caches?.delete('evenhand-towns').catch(() => {})
  location.replace(to)
}

link?.addEventListener('click', (event) => {
  event.preventDefault()
  leave(link.href)
})
document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
  if (key !== 'Escape' || link === undefined) {
    presses = []
    return
  }
  if (repeat) return
  presses = [...presses.filter((each) => timeStamp - each < within), timeStamp]
  if (presses.length >= 3) leave(link.href)
})
