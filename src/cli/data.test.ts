// The command that saves and puts back: what it says, and that it refuses what it should.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { home } from '../folder/index.ts'
import { beginPetition, openStore, petitionOf } from '../store/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-data-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (data: string, ...args: readonly string[]) => {
  const env = { ...process.env, EVENHAND_DATA: join(folder, data), DATABASE_URL: '', NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'bin/evenhand.mjs'), 'data', ...args], { encoding: 'utf8', env })
  return { status, text: stdout + stderr }
}

const says = (ran: ReturnType<typeof run>, status: number, text: string): void => {
  expect(ran.status).toBe(status)
  expect(ran.text).toContain(text)
}

it('saves one installation and puts it into another, over petitions only when told', async () => {
  const file = join(folder, 'saved')
  const petition = { id: 'p', place: 'us/vt/norwich', procedure: 'vt.article', title: 'A title', article: 'An article' }
  const rest = { meetingDay: null, numberNeeded: 5, numberHow: '', filingDeadline: null }
  const first = await openStore({ file: join(folder, 'first', 'evenhand.db') })
  await beginPetition(first, { ...petition, ...rest }, { id: 's', at: '2026-01-01T00:00:00.000Z', person: 'x' })
  await first.close()
  says(run('first', 'backup', file), 0, '2 rows')
  says(run('second', 'restore', file), 0, '2 rows')
  const second = await openStore({ file: join(folder, 'second', 'evenhand.db') })
  expect(await petitionOf(second.db, 'p')).toMatchObject({ title: 'A title', number_needed: 5 })
  await second.close()
  says(run('second', 'restore', file), 1, '--replace')
  says(run('second', 'restore', file, '--replace', '--lang', 'es'), 0, '2 filas')
  writeFileSync(join(folder, 'other'), 'something else')
  says(run('second', 'restore', join(folder, 'other')), 1, 'not a backup')
  says(run('second', 'restore', join(folder, 'none')), 1, 'could not be read')
  says(run('second', 'backup', join(folder, 'no', 'folder')), 1, 'could not be written')
})
