// A desk's guide begins where the device remembers to be; see `remember-browser.ts`, which keeps it. Where nothing is remembered, or nothing can be, the field stays.
const wanted = document.querySelector('form[data-here=wanted]')
const query = new URLSearchParams(location.search)
try {
  const { place, agency } = JSON.parse(localStorage.getItem('evenhand.where') ?? 'null') ?? {}
  const field = document.querySelector('#place')
  if (wanted !== null && field.value === '' && !query.has('change') && typeof place === 'string' && typeof agency === 'string') {
    query.set('place', place)
    query.set('agency', agency)
    location.replace(`${location.pathname}?${query}`)
  }
} catch {
  // WHY nothing: where storage is blocked nothing is remembered
}
