// The commands of docs/running.md, as they are tried: in folders and at ports of their own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fencesIn, isNamed } from '../../src/base/index.ts'

/** The blocks that are tried, in order. */
export function blocksOf(page) {
  const blocks = fencesIn(page).filter((each) => isNamed(each, 'sh'))
  return blocks.map(({ start, end }) => page.slice(start, end))
}

/** Changes what a command or a file of `deploy` names to where it is tried. */
export function placed(text, { home, folder, port, plain, tls }) {
  const changes = [
    [/\/opt\/evenhand/g, home],
    [/\/etc\/(evenhand|systemd|nginx|ssl)\b/g, `${folder}/etc/$1`],
    [/\/var\/(lib|backups)\/evenhand/g, `${folder}/var/$1/evenhand`],
    [/(127\.0\.0\.1:|PORT=)3000/g, `$1${port}`],
    [/listen 80;/g, `listen 127.0.0.1:${plain};`],
    [/listen 443 /g, `listen 127.0.0.1:${tls} `],
    [/(?<=\s)deploy\//g, `${folder}/deploy/`],
  ]
  return changes.reduce((changed, [from, to]) => changed.replace(from, to), text)
}

export function readPage(home) {
  return readFileSync(join(home, 'docs', 'running.md'), 'utf8')
}
