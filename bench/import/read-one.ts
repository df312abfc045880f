// Reads one checklist in a process of its own and prints how long it took and how far the memory grew: node read-one.ts <file> <how>.
import { readFileSync } from 'node:fs'
import { checkChecklist, fileRows, readChecklist, votersOf } from '../../src/signatures/index.ts'

const [file = '', how = 'passes'] = process.argv.slice(2)
const bytes = readFileSync(file)
let most = 0
const look = (): void => {
  most = Math.max(most, process.memoryUsage().rss)
}
const timer = setInterval(look, 5)
globalThis.gc?.()
const before = process.memoryUsage().rss
const start = performance.now()

let [checkedAt, voters] = [0, 0]
if (how === 'passes') {
  const checking = checkChecklist(fileRows(bytes))
  for (let step = await checking.next(); step.done !== true; step = await checking.next()) look()
  checkedAt = performance.now()
  for await (const batch of votersOf(fileRows(bytes))) {
    voters += batch.length
    look()
  }
} else {
  const rows = []
  for await (const row of fileRows(bytes)) rows.push(row)
  const read = readChecklist(rows)
  voters = 'voters' in read ? read.voters.length : 0
  checkedAt = performance.now()
}
look()
clearInterval(timer)
const end = performance.now()
console.log(JSON.stringify({ voters, check: checkedAt - start, bring: end - checkedAt, grown: (most - before) / 1_000_000 }))
