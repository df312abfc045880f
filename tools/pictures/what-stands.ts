// Draws the State's model policies over the years, and the verdicts for a passenger below them.
import type { Artefact } from '../../src/artefact/index.ts'
import type { Day } from '../../src/base/index.ts'
import { situate, stretches } from '../../src/decide/index.ts'
import { dayIn } from '../../src/wording/index.ts'
import { drawn, lookOf, type Picture, round, words } from './drawing.ts'

const [first, last] = [2016, 2026]
const [left, right, width] = [230, 750, 780]
const rows = [
  { label: 'not suspected of a crime', suspicion: 'none' },
  { label: 'reasonably suspected', suspicion: 'reasonable-suspicion' },
]

export function whatStands(artefact: Artefact): Picture {
  const models = artefact.instruments.filter((each) => each.kind === 'model-policy' && each.place === 'us/vt' && each.window !== undefined)
  const bars = models.flatMap(({ id, window }, index) => bar(70 + index * 34, id, window?.from ?? null, window?.through ?? null, 'node', id, 'mono'))
  const below = 70 + models.length * 34 + 44
  const answers = rows.map(({ label, suspicion }) => ({ label, verdicts: verdictsOf(artefact, suspicion) }))
  const stripes = answers.flatMap(({ label, verdicts }, index) => {
    const y = below + index * 40
    const parts = verdicts.flatMap(({ from, through, verdict }) => bar(y, '', from, through, lookOf(verdict), verdict ?? 'it depends', 'text bold'))
    return [words('text', left - 16, y + 18, label, 'end'), ...parts]
  })
  const turns = [...new Set(answers.flatMap(({ verdicts }) => verdicts.flatMap((each) => each.from ?? [])))]
  const bottom = below + rows.length * 40 + 14
  const text = drawn({
    title: 'What stands, and what follows for a passenger',
    tells: [
      ...models.map(({ id, window }) => `${id} stands from ${window?.from} through ${window?.through ?? 'now'}.`),
      ...answers.flatMap(({ label, verdicts }) => verdicts.map((each) => `A passenger ${label}, from ${each.from ?? 'the beginning'}: ${each.verdict}.`)),
    ].join(' '),
    width,
    height: bottom + 36,
    parts: [
      words('dim', 24, 32, 'TEXTS', 'start'),
      ...Array.from({ length: last - first + 1 }, (_, index) => words('dim', atYear(first + index + 0.5), 46, String(first + index))),
      words('dim', 24, below - 18, 'MAY AN OFFICER REQUIRE A PASSENGER TO SHOW IDENTIFICATION?', 'start'),
      ...bars,
      ...stripes,
      ...turns.flatMap((day) => [
        `<path class="edge" stroke-dasharray="3 4" d="M${at(day)} 56 L${at(day)} ${bottom}"/>`,
        words('dim', at(day), bottom + 18, dayIn('en', day)),
      ]),
    ],
  })
  return { file: 'what-stands.svg', text }
}

function verdictsOf(artefact: Artefact, suspicion: string) {
  const found = situate(artefact, { place: 'us/vt/norwich', day: `${last}-01-01`, act: 'require-id', facts: { person: 'passenger', suspicion } })
  return 'problems' in found ? [] : stretches(found.situated)
}

/** A bar over its days, with what it is in it or, where it is too short, beside it. */
function bar(y: number, name: string, from: Day | null, through: Day | null, kind: string, label: string, font: string): readonly string[] {
  const [start, end] = [from === null ? left : Math.max(left, at(from)), through === null ? right : at(through)]
  const rect = `<rect class="${kind}" x="${round(start)}" y="${y}" width="${round(end - start)}" height="26" rx="3"/>`
  const on = through === null ? [words('dim', right - 14, y + 18, '→')] : []
  const said = name === '' ? words(font, (start + end) / 2, y + 18, label) : words(font, left - 16, y + 18, label, 'end')
  return [rect, said, ...on]
}

function at(day: Day): number {
  const [year, month, date] = day.split('-').map(Number)
  return round(atYear((year ?? first) + ((month ?? 1) - 1 + ((date ?? 1) - 1) / 31) / 12))
}

function atYear(year: number): number {
  return round(left + ((year - first) / (last + 1 - first)) * (right - left))
}
