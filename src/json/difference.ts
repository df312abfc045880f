// A difference as other programs read it. Its shape is a contract: fields are added, never changed.
import type { ActDifference, Difference, DocumentDifference, Subject } from '../compare/index.ts'
import { type DifferenceText, type Locale, type RegionText, subjectName } from '../wording/index.ts'
import { countJson } from './count.ts'

/** Where the rules of each side are written, by full name. */
type Written = Readonly<Record<'before' | 'after', ReadonlyMap<string, { readonly file: string; readonly line: number }>>>
type Lexicon = Parameters<typeof subjectName>[0]

/** What `compare --json` prints. Lists without entries are there and empty. */
export function differenceJson(
  lexicon: Lexicon,
  language: Locale,
  found: Difference,
  told: DifferenceText,
  extras: { readonly documents?: DocumentDifference; readonly written: Written },
) {
  const words = new Map<ActDifference, DifferenceText['acts'][number]>()
  found.acts.forEach((act, index) => {
    const text = told.acts[index]
    if (text !== undefined) words.set(act, text)
  })
  const norms = [...found.before.body.norms, ...found.after.body.norms]
  const from = new Map(norms.flatMap((each) => (each.from === undefined ? [] : [[each.id, each.from] as const])))
  const rules = (text: RegionText | undefined, side: 'before' | 'after') =>
    (text?.rules[side] ?? []).map(({ id, title, source, address }) => ({
      rule: id,
      text: title,
      source,
      address: address ?? null,
      written: extras.written[side].get(from.get(id) ?? id) ?? null,
    }))
  const region = (text: RegionText | undefined) => ({
    says: text?.says ?? '',
    share: text?.share ?? '',
    exampleSays: text?.example ?? '',
    attestation: text?.attestation ?? null,
    because: { before: rules(text, 'before'), after: rules(text, 'after') },
  })
  return {
    first: subjectJson(lexicon, language, found.before),
    second: subjectJson(lexicon, language, found.after),
    strictness: found.strictness,
    summary: told.summary,
    acts: found.acts.map((act) => {
      const text = words.get(act)
      return {
        ...act.question,
        title: text?.title ?? '',
        strictness: act.strictness,
        total: countJson(act.total),
        changed: countJson(act.changed),
        regions: act.regions.map(({ when, before, after, turn, count, example }, index) => ({
          when,
          before,
          after,
          turn,
          count: countJson(count),
          example,
          ...region(text?.regions[index]),
        })),
        duties: act.duties.map(({ when, verdict, before, after, turn, count, total, example }, index) => ({
          when,
          verdict,
          before,
          after,
          turn,
          count: countJson(count),
          total: countJson(total),
          example,
          ...region(text?.duties[index]),
        })),
        reasons: reasonsJson(act),
      }
    }),
    same: found.same.map((act) => ({ ...act.question, total: countJson(act.total), reasons: reasonsJson(act) })),
    documents: extras.documents ?? null,
  }
}

function reasonsJson({ reasons }: ActDifference) {
  return reasons.map(({ verdict, before, after, count, total }) => ({ verdict, before, after, count: countJson(count), total: countJson(total) }))
}

function subjectJson(lexicon: Lexicon, language: Locale, subject: Subject) {
  const { of, day, circuit, instruments } = subject
  return { ...of, name: subjectName(lexicon, language, subject), day, circuit, instruments: instruments.map((each) => each.id) }
}
