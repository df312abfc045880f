// Lets the browser keep pages for a day without a network, and tells the service worker that this one was looked at. Where a browser keeps nothing, nothing is missing.
addEventListener('load', async () => {
  try {
    await navigator.serviceWorker.register('/service-worker.js', { type: 'module' })
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage('looked at')
  } catch {}
})
