// Made-up requests to agencies, for tests of the database.
import type { AgencyRequest } from '../../src/requests/index.ts'
import type { NewRequest } from '../../src/store/index.ts'

export const norwichPolice = 'us/vt/norwich/vt0141000'

/** A request by its number, on a day, to an agency. The same number is the same request. */
export function sampleRequest(number: number, day = '2026-03-04', agency = norwichPolice): NewRequest {
  const at = `${day}T${String(8 + (number % 12)).padStart(2, '0')}:15:00.000Z`
  const request: AgencyRequest = {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    wanted: number % 3 === 0 ? 'holding' : 'release',
    asker: 'ice',
    how: 'phone',
    paper: number % 3 === 0 ? 'detainer' : 'none',
    claimed: 'not-said',
    facts: {},
    at,
    sealedCase: null,
    sentAt: null,
    outcome: number % 2 === 0 ? 'no' : null,
  }
  const said = { law: 'a'.repeat(64), verdict: 'must not', possible: ['must not'], norms: ['vt.fip-2024/no-civil-hold'] }
  return { request, agency, at, day, said, nonce: String(number).padStart(64, '0') }
}

/** An agency with its county and its State. */
export const chainOf = (agency: string): readonly string[] => [agency, 'us/vt/windsor-county', 'us/vt']
