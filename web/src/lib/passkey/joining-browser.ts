// The link to join by: what it carries stands behind the sign # of the address, from where it is taken out at once, so that it stays in no history and no log.

/** Posts what the address carries, where it carries something and the page has the form for it. */
export function openLink(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-opens-link]')
  const field = form?.elements.namedItem('link')
  if (!(field instanceof HTMLInputElement) || location.hash.length < 2) return
  field.value = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
  for (const each of document.querySelectorAll<HTMLElement>('[data-opening]')) each.hidden = !each.hidden
  form?.submit()
}
