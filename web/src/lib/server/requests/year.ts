// Which year a page of reports is about.
import { today } from '#lib/today.ts'

/** The year in the address; last year's in January and February, when it is due (5 ILCS 805/25 asks for it by 1 March), else this one's. */
export function askedYear({ searchParams }: URL): number {
  const asked = searchParams.get('year') ?? ''
  if (/^20\d\d$/.test(asked)) return Number(asked)
  const [year = 0, month = 0] = today().split('-').map(Number)
  return month <= 2 ? year - 1 : year
}
