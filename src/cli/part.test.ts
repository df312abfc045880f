// A new document checked in the part of the law that it can change: the same is found as in the whole law.
import { expect, it } from 'vitest'
import { hostile } from '../../conformance/hostile.ts'
import { theLaw } from '../../conformance/law.fixture.ts'
import { seeded } from '../../conformance/random.ts'
import type { Artefact } from '../artefact/index.ts'
import { issuesOf } from '../compare/index.ts'
import { compileDocuments } from '../corpus/index.ts'
import type { Law } from '../rules/index.ts'
import { runCases } from './cases.ts'
import { partTouched } from './check-law.ts'

const { documents, law } = await theLaw()

const policy = (body: string): string => `\`\`\`policy
instrument vt.zz-new
  title en "New" es "Nueva"
  kind ordinance
  made by "Norwich"
  in force from 2024-06-01
  binds municipal, town in us/vt/norwich
  source "None" unconfirmed
  reviewed 2026-11-28
${body}
\`\`\`
`
const norm = (name: string, rule: string): string => `\nnorm ${name}\n  ${rule}\n  source "None" unconfirmed\n`

const sizes = { pairs: 4, doublings: 4, norms: 12, exceptions: 4, tests: 20, brackets: 5, circle: 4, depth: 5, characters: 200 }
/** WHY: these are enough, because the kinds after them have no rules. */
const kinds = 6
const drafts: readonly (readonly [string, string])[] = [
  [
    'a ban and a leave',
    policy(norm('ban', 'officer must not tell\n    when recipient is federal-immigration') + norm('leave', 'officer may hold\n    when paper is detainer')),
  ],
  ['a duty of the agency and a ban on the town', policy(norm('duty', 'agency must house-for-federal') + norm('town', 'town must not adopt-policy'))],
  ['nothing', ''],
  ...hostile(seeded(3), law.vocabulary, sizes)
    .slice(0, kinds)
    .map((each) => [each.name, each.text] as const),
]

it.each(drafts)('%s', (_, text) => {
  const file = 'law/zz-new.md'
  const texts = { ...documents, texts: [...documents.texts, { file, text }] }
  const isAsked = (each: string): boolean => each === file
  const about = (of: Law) => of.instruments.filter((each) => !law.instruments.some((one) => one.id === each.id))
  // WHY: the bench is left out, because it holds the whole artefact, and one of the two has more in it
  const shown = (of: Law, artefact: Artefact) =>
    issuesOf(artefact, of, about(of)).map((each) =>
      JSON.stringify(each, (name, value: unknown) => (name === 'bench' ? undefined : typeof value === 'bigint' ? String(value) : value)),
    )
  const whole = compileDocuments(texts)
  const part = compileDocuments(texts, undefined, (of, read) => partTouched(of, read, about(of), isAsked))
  expect(part.findings).toEqual(whole.findings)
  if (whole.law === undefined || whole.artefact === undefined || part.law === undefined || part.artefact === undefined) {
    expect([part.law === undefined, part.artefact === undefined]).toEqual([whole.law === undefined, whole.artefact === undefined])
    return
  }
  expect(shown(part.law, part.artefact)).toEqual(shown(whole.law, whole.artefact))
  expect(runCases(part.law, part.artefact, 'en', part.asked)).toEqual(runCases(whole.law, whole.artefact, 'en'))
})
