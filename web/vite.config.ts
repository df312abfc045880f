// How the web app is built: SvelteKit on Node, with the rooms of the library beside it.
import { resolve } from 'node:path'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

const rooms = resolve(import.meta.dirname, '../src')

export default defineConfig({
  // the library's own sub-paths: a room is entered by its door
  resolve: { alias: [{ find: /^evenhand\/(\w+)$/, replacement: `${rooms}/$1/index.ts` }] },
  plugins: [
    sveltekit({
      adapter: adapter({ out: '../build/web' }),
      // WHY: addresses are whole, because without a network a page is shown under addresses of any depth
      paths: { relative: false },
      // WHY: the framework's own check is off, because the page that would answer refuses whoever sends from elsewhere, and in words (web/src/lib/server/admission.ts)
      csrf: { trustedOrigins: ['*'] },
      // no inline script, no third party: what a page needs comes from where the page came from
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'worker-src': ['self'],
          'style-src': ['self'],
          // the framework's announcer of new pages hides itself with this one style
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // WHY: these are not built in, because one is not script, one has files of its own, and most visitors need none of the others
  ssr: { external: ['piscina', 'better-sqlite3', 'pg', 'kysely', 'better-auth', '@better-auth/passkey', 'pino'] },
  server: { fs: { allow: ['..'] } },
})
