// Leaving at once: by the button, or by pressing Escape three times. The page does not stay behind the back button.
const link = document.querySelector('[data-leave]')
const within = 3000
let presses = []

function leave() {
  // WHY: this comes first, because the new page may take its time
  document.body.hidden = true
  document.title = ''
  sessionStorage.clear()
  globalThis.caches?.delete('evenhand-towns').catch(() => {})
  location.replace(link.href)
}

link?.addEventListener('click', (event) => {
  event.preventDefault()
  leave()
})
document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
  if (key !== 'Escape' || link === null) {
    presses = []
    return
  }
  if (repeat) return
  presses = [...presses.filter((each) => timeStamp - each < within), timeStamp]
  if (presses.length >= 3) leave()
})
