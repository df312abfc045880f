/** Digits and letters press the buttons that say so. */
export function chooseByKey(group: Element): void {
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select')
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping) return
    const button = group.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
    if (button === null) return
    event.preventDefault()
    button.click()
  })
}
