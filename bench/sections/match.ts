// Finding the voters whom the lines of a petition mean: how fast, and how often what is suggested is right.
import { petitionSample, type Sample } from '../../conformance/petition-sample.ts'
import { type Match, match, matchSlowly, prepare } from '../../src/signatures/index.ts'
import { median, timed } from '../measure.ts'
import { bar, figure, heading, ratio, table } from '../table.ts'

const lineCount = 500
const runs = 9
const secondBar = 1_000
const seeds = 30

/** Prints times beside a comparison with every voter, and the suggestions held against the truth of made-up petitions. */
export async function matching(): Promise<void> {
  heading('8. Lines of a petition against a checklist')
  await speed()
  rightness()
}

function votersOf({ voters, town }: Sample) {
  return voters.map(({ number, street, unit, status, ...each }) => ({
    ...each,
    address: `${number} ${street} ${unit}`.trim(),
    town,
    status: status === 'Active' ? ('active' as const) : ('challenged' as const),
  }))
}

async function speed(): Promise<void> {
  const rows: string[][] = []
  let usual = Number.NaN
  for (const size of [3_000, 30_000]) {
    const sample = petitionSample(1, size)
    const voters = votersOf(sample)
    const lines = Array.from({ length: lineCount }, (_, at) => sample.lines[at % sample.lines.length]).flatMap((each) => each ?? [])
    const prepared = prepare(voters)
    const index = median(await timed(runs, () => prepare(voters)))
    const found = median(await timed(runs, () => lines.map((line) => match(prepared, line))))
    const slow = median(await timed(size > 3_000 ? 1 : 3, () => lines.map((line) => matchSlowly(prepared, line))))
    if (size === 3_000) usual = index + found
    rows.push([figure(size), figure(index), figure(found), figure((found * 1_000) / lineCount), figure(slow), ratio(slow, found)])
  }
  console.log(`${lineCount} lines; medians of ${runs} runs; beside it every line held against every voter, which finds the same\n`)
  console.log(table(['voters', 'index ms', 'match ms', 'µs a line', 'every voter ms', 'to match'], rows))
  console.log(`\n  ${bar(usual < secondBar, `3,000 voters and ${lineCount} lines, index included, ${figure(usual)} ms (bar ${figure(secondBar)} ms)`)}`)
}

interface Count {
  lines: number
  valid: number
  validRight: number
  missing: number
  missingRight: number
  meantFirst: number
}

function rightness(): void {
  const counts = new Map<string, Count>()
  const count = (key: string): Count => {
    const there = counts.get(key) ?? { lines: 0, valid: 0, validRight: 0, missing: 0, missingRight: 0, meantFirst: 0 }
    counts.set(key, there)
    return there
  }
  for (let seed = 1; seed <= seeds; seed += 1) {
    const sample = petitionSample(seed)
    const prepared = prepare(votersOf(sample))
    for (const line of sample.lines) {
      const found = match(prepared, line)
      for (const key of ['all of them', line.how]) add(count(key), found, line.voter)
    }
  }
  const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`)
  const rows = [...counts].map(([key, each]) => [
    key,
    figure(each.lines),
    share(each.valid, each.lines),
    share(each.validRight, each.valid),
    share(each.missing, each.lines),
    share(each.missingRight, each.missing),
    share(each.lines - each.valid - each.missing, each.lines),
    share(each.meantFirst, each.lines),
  ])
  console.log(`\n${seeds} made-up petitions of 170 lines against 3,000 made-up voters each, by what is peculiar about a line; right: as the truth has it\n`)
  console.log(table(['lines', 'count', 'said valid', 'right', 'said not listed', 'right', 'left doubtful', 'signer comes first'], rows))
  const all = count('all of them')
  console.log(`\n  ${bar(all.validRight === all.valid, `no “valid” is wrong: ${figure(all.valid - all.validRight)} of ${figure(all.valid)} (bar 0)`)}`)
  console.log(
    `  ${bar(all.missingRight === all.missing, `no “not on the checklist” is wrong: ${figure(all.missing - all.missingRight)} of ${figure(all.missing)} (bar 0)`)}`,
  )
}

function add(count: Count, { suggestion, candidates }: Match<{ readonly id: string }>, signer: string | undefined): void {
  const first = candidates[0]?.voter.id
  count.lines += 1
  if (signer !== undefined && first === signer) count.meantFirst += 1
  if (suggestion === 'valid') {
    count.valid += 1
    if (first === signer) count.validRight += 1
  }
  if (suggestion === 'not-on-checklist') {
    count.missing += 1
    if (signer === undefined) count.missingRight += 1
  }
}
