// Fills the empty fields of a form with what was carried here from a draft in this tab, once. Nothing of it was in an address.
const key = 'evenhand.carried'

function taken() {
  try {
    const found = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    sessionStorage.removeItem(key)
    return typeof found === 'object' && found !== null ? found : {}
  } catch {
    return {}
  }
}

const form = document.querySelector('main form[method="post"]:has([name="article"])')
// WHY: it is taken only then, because on the page that asks to sign in it waits for the form
if (form instanceof HTMLFormElement) {
  for (const [name, value] of Object.entries(taken())) {
    const field = form.elements.namedItem(name)
    if (typeof value !== 'string') continue
    if (field instanceof HTMLSelectElement) {
      if ([...field.options].some((each) => each.value === value)) field.value = value
    } else if ((field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value === '') field.value = value
  }
}
