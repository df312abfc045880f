// Every command in a made-up language: whatever it prints came from a language pack or from a text of the law, or is a name that no language has another word for.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { readTopics } from '../beyond/index.ts'
import { home } from '../folder/index.ts'
import { codes } from '../language/index.ts'
import { readProcedures } from '../procedure/index.ts'
import { settingNames, shownSettings } from '../settings/index.ts'
import { readSituations } from '../situations/index.ts'
import { leftInEnglish } from './made-up.fixture.ts'
import { commands } from './main.ts'
import { evenhand } from './run.fixture.ts'

const { artefact, documents } = await theLaw()
/** What else has names: ways to change a rule, questions outside the collection, situations, settings and what they are. */
const more = [readProcedures(documents.texts), readTopics(documents.texts), readSituations(documents.texts)]
/** The program, and the person whom a command here makes known to it, keep their names. */
const names = ['evenhand', 'Ada Abbott']
const standing = [...names, ...codes, ...settingNames, ...shownSettings({}).flatMap((each) => each.value ?? [])]
const folder = mkdtempSync(join(tmpdir(), 'evenhand-made-up-'))
const draft = join(folder, 'draft.md')
writeFileSync(
  draft,
  '# A draft\n\n```policy\ninstrument vt.draft\n  title en "Draft"\n  kind agency-policy\n  made by "Norwich"\n  binds municipal in us/vt/norwich\n  source "Draft" official\nnorm a\n  officer must not hold\n    when persn is passenger\n  source "Draft" official\n```\n',
)

const broken = join(folder, 'broken.md')
writeFileSync(broken, '# A draft\n\n```policy\nnorm a\n  officer must\n```\n')

const failing = join(folder, 'failing.md')
writeFileSync(
  failing,
  '# A case\n\n```policy\ncase passenger-must\n  tells en "A passenger." es "Un pasajero."\n  in us/vt/norwich\n  asks whether officer may require-id\n  where person is passenger\n  on 2024-06-05 expect must because vt.fip-2024/passenger-id\n  cites "Nobody"\n```\n',
)

const record = join(folder, 'record.json')
await evenhand('ask', 'require-id', '--place', 'us/vt/norwich', '--on', '2024-06-05', '--fact', 'person=passenger', '--record', record)

beforeEach(() => {
  vi.stubEnv('EVENHAND_MADE_UP', '1')
  vi.stubEnv('EVENHAND_DATA', folder)
})

const asked: readonly (readonly string[])[] = [
  ['ask', 'hold', '--place', 'us/vt/norwich', '--on', '2024-06-04', '--fact', 'purpose=civil-immigration', '--fact', 'paper=detainer'],
  ['ask', 'tell', '--place', 'us/vt/norwich', '--on', '2026-01-01'],
  ['ask', 'hold', '--place', 'us/vt/norwich', '--on', '2024-06-04', '--fact', 'purpose=civil'],
  ['acts'],
  ['facts'],
  ['agencies', '--place', 'Putney'],
  ['standing', '--place', 'us/vt/norwich', '--on', '2024-06-04'],
  ['standing', '--place', 'us/nh/hanover', '--on', '2026-02-01'],
  ['where', 'give-access', '--on', '2024-09-03'],
  ['timeline', 'hold', '--place', 'us/vt/norwich', '--fact', 'paper=detainer'],
  ['clock', '--place', 'us/vt/norwich', '--meeting', '2024-03-05', '--count', '3109'],
  ['clock', '--place', 'us/nh/lebanon', '--way', 'nh.lebanon-council', '--day', 'hearing=2024-06-12'],
  ['compare', 'us/vt/norwich@2024-04-22', 'us/vt/norwich@2024-04-23', '--act', 'give-access'],
  ['compare', 'vt.fip-2018', 'vt.fip-2024', '--act', 'require-id'],
  ['gaps', '--from', 'vt.fip-2018', '--to', 'vt.fip-2024'],
  ['coverage', 'vt.hartford-police-2024', '--model', 'vt.hartford-ordinance'],
  ['scenarios', '--between', 'vt.fip-2018', 'vt.fip-2024', '--count', '3', '--seed', '7'],
  ['decisive', 'tell', '--in', 'us/vt/norwich@2024-05-01'],
  ['claim', 'require-id', 'must not', '--place', 'us/vt/norwich', '--on', '2024-06-05', '--fact', 'person=passenger'],
  ['verify', record],
  ['audit', join(home, 'law/records/plain.csv'), '--layout', 'plain.acts', '--small'],
  ['audit', 'columns', join(home, 'law/records/vt-stops.csv'), '--layout', 'vt.stops'],
  ['audit', 'template', '--place', 'us/vt/norwich', '--on', '2024-09-03', '--act', 'hold-instead-of-citing', '--out', join(folder, 'template')],
  ['alters', join(home, 'law'), join(home, 'law')],
  ['show', 'vt.fip-2024'],
  ['show', 'vt.20-vsa-4652'],
  ['situations'],
  ['situations', 'detainer', '--place', 'us/vt/hartford', '--reader', 'officer'],
  ['beyond', 'masks'],
  ['check', draft],
  ['check', failing],
  ['fmt', '--check', broken],
  ['settings'],
  ['account', 'administrator', '--name', 'Ada Abbott', '--email', 'ada@example.org'],
  ['log', 'begin', '--origin', 'a b'],
  ['log', 'publish'],
  ['account', 'administrator', '--name', 'Bea Brook', '--email', 'bea@example.org'],
  ['account', 'administrator', '--again', '--email', 'bea@example.org'],
  ['account', 'grant', 'bea@example.org', 'clerk', 'us/vt/norwich'],
  ['account', 'grant', 'ada@example.org', 'clerk', 'Norwich'],
  ['account', 'grant', 'ada@example.org', 'clerk', 'us/vt/norwich'],
  ['account', 'grant', 'ada@example.org', 'clerk', 'us/vt/norwich'],
  ['account', 'list'],
  ['account', 'revoke', 'ada@example.org', 'clerk', 'us/vt/norwich'],
  ['account', 'revoke', 'ada@example.org', 'clerk', 'us/vt/norwich'],
  ['account', 'confirm', 'ada@example.org'],
  ['account', 'confirm', 'bea@example.org'],
  ['version'],
  ['new', 'instrument', 'vt.norwich-policy', '--place', 'us/vt/norwich', '--into', join(folder, 'new')],
  ['registry', '--check'],
  ['sql', '--act', 'hold', '--table', 'stops', '--on', '2024-09-03'],
  ['data', 'backup', join(folder, 'evenhand.backup')],
  ['data', 'restore', join(folder, 'evenhand.backup')],
]

it.each(asked.map((each) => [each]))('%s', async (args) => {
  const { stdout, stderr } = await evenhand(...args, '--lang', 'qps')
  const text = `${stdout}\n${stderr}`
  expect(text).toMatch(/[⟦]/)
  expect(leftInEnglish(artefact, text, [...args, ...standing, ...readFileSync(draft, 'utf8').split('\n')], more)).toEqual([])
})

it('asks every command', () => {
  // WHY: the interview asks at a terminal, and says what `ask` and `facts` say; the servers end only when they are told to; compiling writes over what other tests read
  expect([...new Set([...asked.map(([name]) => name), 'interview', 'lsp', 'mcp', 'compile'])].toSorted()).toEqual(Object.keys(commands).toSorted())
})
