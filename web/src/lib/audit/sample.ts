// A file of made-up records, for whoever wants to see a report before they have a file.

const rows = 12_000
const first = Date.UTC(2023, 8, 1)
const days = 480

/** A file in the plain layout. It is the same every time, and nothing in it happened. */
export function sampleFile(): File {
  let state = 7
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % below
  }
  const one = (...from: readonly string[]): string => from[next(from.length)] ?? ''
  const lines = Array.from({ length: rows }, (_, row) => {
    const day = new Date(first + Math.floor((row / rows) * days) * 86_400_000).toISOString().slice(0, 10)
    const where = [one('us/vt/norwich', 'us/vt/hartford', 'us/vt/burlington', 'us/vt/winooski'), 'municipal', day]
    const what = [one('ask-status', 'hold', 'arrest', 'tell'), one('yes', 'no', 'no', 'no')]
    const facts = [
      one('traffic-stop', 'custody'),
      one('none', 'detainer', 'administrative-warrant', ''),
      one('civil-immigration', 'other', ''),
      one('none', 'probable-cause', ''),
    ]
    return [`made-up-${row + 1}`, ...where, ...what, ...facts].join(',')
  })
  return new File([['number,place,agency,day,act,done,setting,paper,purpose,suspicion', ...lines, ''].join('\n')], 'made-up.csv', { type: 'text/csv' })
}
