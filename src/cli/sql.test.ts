// The command that writes statements: what it prints, and what it says of bad input.
import { describe, expect, it } from 'vitest'
import { evenhand } from './run.fixture.ts'

const good = ['sql', '--act', 'hold', '--place', 'us/vt/norwich', '--table', 'stops']

describe('evenhand sql', () => {
  it('prints a statement and its check, a view, or a test', async () => {
    const { status, stdout } = await evenhand(...good, '--on', '2024-09-03', '--dialect', 'postgres')
    expect(status).toBe(0)
    for (const part of ['-- Act: hold, on 2024-09-03.', 'from stops r', 'as rows_in', '::int[]', '-- Law: ']) expect(stdout).toContain(part)
    const view = await evenhand(...good, '--place', 'us/vt/hartford', '--day-column', 'day', '--dialect', 'duckdb', '--view', 'judged')
    expect(view.stdout).toMatch(/^create view judged as\n/)
    expect(view.stdout).toContain("r.place as enum('us/vt/norwich'")
    const test = await evenhand(...good, '--on', '2024-09-03', '--test', '--only', '--column', 'purpose=reason')
    expect(test.stdout).toContain("w.done = 'yes'")
    expect(test.stdout).toContain('r.reason')
    expect(test.stdout).not.toContain('r.paper')
  })

  it('counts rows that say the same, and says so on top', async () => {
    const { stdout } = await evenhand(...good, '--on', '2024-09-03', '--group')
    expect(stdout).toMatch(/^-- Rows that say the same are one line here; records is how many there are/)
    expect(stdout).toContain('group by k.')
  })

  it('says of several acts in one statement, each in columns of its own', async () => {
    const { status, stdout } = await evenhand(...good, '--act', 'tell', '--act', 'hold', '--on', '2024-09-03', '--prefix', 'law')
    expect(status).toBe(0)
    for (const part of [
      '-- Acts, each with columns of its own: hold, tell, on 2024-09-03.',
      'as law_hold_possible',
      'as law_tell_if_perhaps',
      'as law_tell_not_judged',
    ])
      expect(stdout).toContain(part)
    expect(stdout.match(/from stops r/g)?.length).toBe(3)
  })

  it('writes of every place in one, by tables that are made before where the statement would be too long', async () => {
    const { status, stdout } = await evenhand('sql', '--act', 'hold', '--within', 'us/vt', '--day-column', 'day', '--table', 'stops', '--dialect', 'duckdb')
    expect(status).toBe(0)
    const statements = stdout.split('\n;\n')
    expect(statements.length).toBeGreaterThan(4)
    for (const each of statements) expect(each.length).toBeLessThan(100_000)
    expect(stdout).toMatch(/^-- The tables of the law/)
    expect(statements[0]).toContain("'us/vt/norwich'")
    for (const [, name = ''] of stdout.matchAll(/create \w+ if not exists (\w+) as/g)) expect(stdout.split(name).length).toBeGreaterThan(2)
    expect(stdout).not.toContain('us/nh')
    const county = await evenhand('sql', '--act', 'tell', '--within', 'us/vt/windsor-county', '--on', '2024-09-03', '--table', 'stops')
    expect(county.stdout).toContain("'us/vt/norwich'")
    expect(county.stdout).not.toContain("'us/vt/burlington'")
    const test = await evenhand('sql', '--act', 'hold', '--within', 'us/vt', '--day-column', 'day', '--table', 'stops', '--test')
    expect(test.stdout).toMatch(/^-- The tables of the law[\s\S]*create table if not exists[\s\S]*-- A test: /)
  })

  it.each([
    ['takes the id of a place', ['--on', '2024-09-03', '--within', 'Vermont']],
    ['takes one --act', ['--on', '2024-09-03', '--act', 'tell', '--test']],
    ['--group and --test', ['--on', '2024-09-03', '--group', '--test']],
    ['--group takes one day', ['--day-column', 'day', '--group']],
    ['--on and --day-column', ['--on', '2024-09-03', '--day-column', 'day']],
    ['the day is missing', []],
    ['plain name', ['--on', '2024-09-03', '--view', 'a;b']],
    ['which is no fact', ['--on', '2024-09-03', '--column', 'nonsense=a']],
    ['fact=column', ['--on', '2024-09-03', '--column', 'purpose']],
    ['plain name', ['--on', '2024-09-03', '--column', 'purpose=a b']],
    ['Nowhere', ['--on', '2024-09-03', '--place', 'Nowhere']],
    ['2024-02-31', ['--on', '2024-02-31']],
    ['do not go together', ['--on', '2024-09-03', '--view', 'a', '--test']],
    ['do not go together', ['--on', '2024-09-03', '--agency', 'municipal', '--agency-column', 'agency']],
  ])('says plainly: %s', async (words, more) => {
    const { status, stderr } = await evenhand(...good, ...more)
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)])
  })

  it('asks for an act and a place', async () => {
    const none = await evenhand('sql', '--place', 'us/vt/norwich', '--table', 'stops', '--on', '2024-09-03')
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('--act')])
    const { status, stderr } = await evenhand('sql', '--act', 'hold', '--table', 'stops', '--on', '2024-09-03')
    expect(status).toBe(2)
    expect(stderr).toContain('--place is missing')
  })
})
