// npm start: the interview in a terminal; without one, a worked answer and how to go on.
import { join } from 'node:path'
import { home, ownNode, run, setUp } from './setup.mjs'

setUp()
const evenhand = join(home, 'bin', 'evenhand.mjs')
if (process.stdin.isTTY && process.stdout.isTTY) process.exit(run(ownNode(), [evenhand, 'interview', ...process.argv.slice(2)]))

console.log('May an officer in Norwich, Vermont, on 5 June 2024, make a passenger show identification?\n')
const status = run(ownNode(), [
  evenhand,
  'ask',
  'require-id',
  '--place',
  'us/vt/norwich',
  '--on',
  '2024-06-05',
  '--fact',
  'person=passenger',
  '--fact',
  'suspicion=none',
])
console.log(`
Go on:
  npm run -s evenhand -- interview        questions one at a time (needs a terminal)
  npm run -s evenhand -- acts             what can be asked about
  npm run -s evenhand -- facts            what can be known of a situation
  npm run -s evenhand -- ask --help       how to ask
  npm run -s evenhand -- standing --place us/vt/norwich --on 2024-05-01`)
process.exit(status)
