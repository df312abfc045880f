// The page of the API: a question in a body is sent from here and its answer shown; neither is in an address, and neither is kept.
for (const form of document.querySelectorAll('form[data-try]')) {
  const shown = form.querySelector('output')
  if (!(form instanceof HTMLFormElement) || shown === null) continue
  form.hidden = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    shown.textContent = '…'
    try {
      const asked = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: new FormData(form).get('body') }
      const response = await fetch(form.dataset.try ?? '', asked)
      shown.textContent = `${response.status} ${JSON.stringify(await response.json(), null, 2)}`
    } catch {
      shown.textContent = 'The server could not be reached. Nothing was lost: try again.'
    }
  })
}
