// What a telephone is told when somebody installs the app. WHY: there is one for each language, because the app opens in the language that it was installed from.
import { say } from 'evenhand/wording'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ locals: { lang } }) => {
  const manifest = {
    name: 'Evenhand',
    short_name: 'Evenhand',
    description: say(lang, 'head.home'),
    lang,
    start_url: `/${lang}`,
    scope: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8', 'Cache-Control': 'no-cache' } })
}
