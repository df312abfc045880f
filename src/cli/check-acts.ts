// evenhand check --acts: for whoever reads a text again, which acts of one paragraph are told apart, and where.
import { apartIn, type Paragraph, SharedDiagrams } from '../compare/index.ts'
import { apartText, inLanguage, type Locale, say } from '../wording/index.ts'
import { lawAsked } from './check-law.ts'
import type { CheckOptions } from './check-options.ts'
import { renderFindings } from './findings.ts'
import { styled, wrap } from './print.ts'
import { Stop } from './stop.ts'

/** Lists them for the law, or for the documents that are asked about. Stops with exit code 1 where the law has errors. */
export function reportActs(paths: readonly string[], { lang, json }: CheckOptions): void {
  const { documents, law, findings, about } = lawAsked(paths, lang)
  if (law === undefined) throw new Stop(1, renderFindings(findings, documents.texts, lang))
  const shared = new SharedDiagrams(law.vocabulary, law)
  const found = about(law).flatMap((each) => apartIn(law, each, shared))
  if (json) console.log(JSON.stringify(found, null, 2))
  else if (found.length === 0) console.log(say(lang, 'check.acts.none'))
  else console.log(found.map((each) => lines(law, lang, each).join('\n')).join('\n\n'))
}

function lines(law: Parameters<typeof apartText>[0], lang: Locale, found: Paragraph): readonly string[] {
  const title = inLanguage(law.instruments.find((each) => each.id === found.instrument)?.title, lang)
  return [
    styled('bold', wrap(`${title}: ${found.source.title}`)),
    ...found.groups.map((each) => wrap(each.join(', '), '  - ', '    ')),
    ...apartText(law, lang, found).map((each) => styled('dim', wrap(each, '  ', '  '))),
  ]
}
