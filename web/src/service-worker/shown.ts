// A kept page as it is shown without a network: what the server wrote into it for that, and hid, is shown. The service worker has no words of its own.

/** What a page may hold hidden: that it is a copy; that its address asks for more; and, on the page of what is kept, what it stands for. */
export type OfflineNote = 'bar' | 'without' | 'instead' | 'search' | 'unsent'

/** The page with what is told shown. `status`: of the answer. */
export async function shown(page: Response, told: readonly OfflineNote[], status = 200): Promise<Response> {
  let html = await page.text()
  for (const each of told) html = html.replaceAll(`data-kept="${each}" hidden=""`, `data-kept="${each}"`)
  const headers = new Headers(page.headers)
  // WHY: they tell of the bytes that came
  for (const name of ['Content-Length', 'Content-Encoding', 'ETag']) headers.delete(name)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Cache-Control', 'no-store')
  return new Response(html, { status, headers })
}
