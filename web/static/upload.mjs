// How far a big file has been sent. What was found in it is a page of its own, to which this one gives way.
const found = document.querySelector('[data-upload]')
if (found instanceof HTMLFormElement) found.addEventListener('submit', (event) => send(found, event))

/** @param {HTMLFormElement} form @param {SubmitEvent} event */
function send(form, event) {
  event.preventDefault()
  const state = form.querySelector('[data-progress]')
  const request = new XMLHttpRequest()
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    const percent = String(Math.floor((100 * loaded) / total))
    if (state !== null) state.textContent = (loaded < total ? form.dataset.sending?.replace('{percent}', percent) : form.dataset.reading) ?? ''
  })
  // WHY: the form is sent without script, because the browser then shows what the server says of it
  request.addEventListener('error', () => form.submit())
  request.addEventListener('load', () => (request.status === 200 ? location.assign(request.responseURL) : form.submit()))
  request.open('POST', form.action)
  request.setRequestHeader('Accept', 'text/html')
  request.send(new FormData(form))
}
