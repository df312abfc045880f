// The clock at the terminal: the law of the day that was given, what is late, what was not used, and nothing asked of who typed nothing.
import { expect, it } from 'vitest'
import { evenhand } from './run.fixture.ts'

const clock = async (...args: readonly string[]) => {
  const { status, stdout, stderr } = await evenhand('clock', ...args)
  return { status, stdout: stdout.replaceAll(/\s+/g, ' '), stderr }
}

it('says that a way did not stand yet, and what stood', async () => {
  const { status, stdout } = await clock('--place', 'us/vt/lyndon', '--way', 'vt.lyndon-initiative', '--filed', '2022-03-01')
  expect(status).toBe(0)
  expect(stdout).toContain('On 1 March 2022 this way did not stand yet. It began on 1 July 2023.')
  expect(stdout).toContain('What stood there on Tuesday, 1 March 2022')
  expect(stdout).toContain('vt.ordinance')
  expect(stdout).not.toContain('Hold a special meeting')
  const json: unknown = JSON.parse(
    (await evenhand('clock', '--place', 'us/vt/lyndon', '--way', 'vt.lyndon-initiative', '--filed', '2022-03-01', '--json')).stdout,
  )
  expect(json).toMatchObject({ stands: 'no', on: '2022-03-01', dates: [] })
})

it('shows a bar of 2026 for 2026 and not for 2019', async () => {
  const bar = 'Since 1 January 2026 State law forbids'
  expect((await clock('--place', 'us/nh/hanover', '--meeting', '2019-05-14')).stdout).not.toContain(bar)
  expect((await clock('--place', 'us/nh/hanover', '--on', '2019-05-14')).stdout).not.toContain(bar)
  expect((await clock('--place', 'us/nh/hanover', '--meeting', '2026-05-12')).stdout).toContain(bar)
})

it('takes a charter’s own ordinance, and tells of the general one that it is displaced', async () => {
  const own = await clock('--place', 'us/vt/montpelier', '--adopted', '2026-05-05')
  expect(own.stdout).toContain('vt.montpelier-ordinance')
  expect(own.stdout).toContain('Wednesday, 20 May 2026')
  const general = await clock('--place', 'us/vt/montpelier', '--way', 'vt.ordinance', '--adopted', '2026-05-05')
  expect(general.stdout).toContain("Here the place's own way takes its place: Ordinance under Montpelier's charter.")
  expect((await clock('--place', 'us/vt/norwich', '--adopted', '2026-05-05')).stdout).not.toContain('takes its place')
})

it('prints cautions apart from what is not known', async () => {
  const { stdout } = await clock('--place', 'us/vt/norwich', '--meeting', '2024-03-05')
  const [before = '', unknown = ''] = stdout.split('Not known')
  expect(before).toContain('Mind this ! A board must warn an article only if voters have authority over its subject.')
  expect(unknown).toContain('? Charters were read only in single sections.')
  expect(unknown.split('The dates')[0]).not.toContain('A board must warn')
  expect(unknown).toContain('Once an article is warned it stays.')
})

it('says what is late, what comes before what it follows, and what was not used', async () => {
  const late = await clock(
    '--place',
    'us/vt/norwich',
    '--meeting',
    '2027-03-02',
    '--filed',
    '2027-01-20T10:00',
    '--returned',
    '2027-01-01',
    '--inhabitants',
    '3600',
    '--day',
    'hearing=2027-01-02',
  )
  expect(late.stdout).toContain('Late: what was given (the filing of the petition: 10:00 am on Wednesday, 20 January 2027) lies after this date.')
  expect(late.stdout).toContain('It does not fit: what was given (the return of the petition: Friday, 1 January 2027)')
  expect(late.stdout).toContain('Given, and not used for this way: the hearing and the number of inhabitants.')
  expect((await clock('--place', 'us/vt/norwich', '--meeting', '2027-03-02', '--filed', '2027-01-14T10:00')).stdout).not.toContain('Late')
})

it('names both days of a meeting that was moved, where nobody found which counts', async () => {
  const { stdout } = await clock('--place', 'us/nh/hanover', '--meeting', '2020-06-23', '--moved-from', '2020-05-12')
  expect(stdout).toContain('through Tuesday, 7 April 2020')
  expect(stdout).toContain('perhaps later: through Tuesday, 19 May 2020')
  expect(stdout).toContain('was not found in the law of New Hampshire')
})

it('knows the next annual meeting, makes up no hour, and asks nothing of who typed nothing', async () => {
  const plain = await clock('--place', 'us/vt/norwich', '--way', 'vt.petitioned-article', '--on', '2026-11-29')
  expect(plain.stdout).toContain('Next annual meeting: Tuesday, 2 March 2027 --meeting 2027-03-02')
  expect(plain.stdout).not.toContain('That day has passed')
  const passed = await clock('--place', 'us/vt/norwich', '--way', 'vt.petitioned-article', '--on', '2027-02-01')
  expect(passed.stdout).toContain('Petitions to it: through Thursday, 14 January 2027. That day has passed.')
  const next = await clock('--place', 'us/vt/norwich', '--meeting', 'next', '--on', '2026-11-29')
  expect(next.stdout).toContain('through Thursday, 14 January 2027 In office hours:')
  expect(next.stdout).not.toContain('11:59')
  const empty = ['--way', '--meeting', '--adopted', '--filed', '--returned', '--count', '--inhabitants', '--on', '--moved-from'].flatMap((each) => [each, ''])
  expect(await clock('--place', 'us/vt/norwich', ...empty)).toEqual(await clock('--place', 'us/vt/norwich'))
  expect((await clock('--place', 'us/nh/hanover', '--meeting', 'next')).status).toBe(2)
})
