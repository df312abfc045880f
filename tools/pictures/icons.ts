// npm run -s icons: draws the icons of the app, and the picture that goes with a link, from web/static/icon.svg.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { home, startBrowser } from '../../web/e2e/browser-node.ts'

export const folder = join(home, 'web/static')

interface Icon {
  readonly file: string
  readonly width: number
  readonly height: number
  /** How much of the height the sign takes. WHY: some icons leave a margin, because a telephone cuts them to a shape of its own. */
  readonly part: number
  /** Whether its ground fills the whole, for whoever rounds the corners himself. */
  readonly isFull: boolean
  /** A word beside the sign. */
  readonly word?: string
}

const square = (file: string, size: number, part = 1): Icon => ({ file, width: size, height: size, part, isFull: part < 1 })

export const icons: readonly Icon[] = [
  square('icon-192.png', 192),
  square('icon-512.png', 512),
  square('icon-maskable-512.png', 512, 0.8),
  square('apple-touch-icon.png', 180, 0.9),
  { file: 'card.png', width: 1200, height: 630, part: 0.4, isFull: true, word: 'Evenhand' },
]

/** The size of the picture in `favicon.ico`, in pixels. */
export const favicon = 32

async function drawn(browser: Browser, { width, height, part, isFull, word }: Omit<Icon, 'file'>): Promise<Buffer> {
  const sign = readFileSync(join(folder, 'icon.svg')).toString('base64')
  const ground = /fill="(#[0-9a-f]{6})"/.exec(readFileSync(join(folder, 'icon.svg'), 'utf8'))?.[1]
  const font = readFileSync(join(home, 'node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2')).toString('base64')
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(`<style>
    @font-face { font-family: Own; src: url(data:font/woff2;base64,${font}) }
    body { margin: 0; block-size: 100vh; display: flex; align-items: center; justify-content: center; gap: 5vw; ${isFull ? `background: ${ground}` : ''} }
    p { margin: 0; color: #fff; font: 700 130px Own }
  </style><img src="data:image/svg+xml;base64,${sign}" height="${height * part}">${word === undefined ? '' : `<p>${word}</p>`}`)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const picture = await page.screenshot({ omitBackground: true })
  await page.close()
  return picture
}

/** An icon file that holds one picture: its head, one entry of a table, and the picture as it is. */
function icoOf(picture: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(picture.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, picture])
}

async function drawAll(): Promise<void> {
  const browser = await startBrowser()
  for (const icon of icons) writeFileSync(join(folder, icon.file), await drawn(browser, icon))
  writeFileSync(join(folder, 'favicon.ico'), icoOf(await drawn(browser, square('favicon.ico', favicon)), favicon))
  await browser.close()
}

if (process.argv[1] === import.meta.filename) await drawAll()
