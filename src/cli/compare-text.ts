// A difference for people: in a terminal, and as Markdown.
import { type ActText, type DifferenceText, type Locale, type RegionText, say, sentence } from '../wording/index.ts'
import type { ComparedDocuments } from './documents.ts'
import { styled, wrap } from './print.ts'

export interface Extras extends ComparedDocuments {
  /** Whether the documents' difference is printed, not only counted. */
  readonly shown: boolean
}

/** 80 columns, A and B for the two sides. */
export function differenceTerminal(language: Locale, told: DifferenceText, extras: Extras): string {
  const side = (letter: string, text: string): string => say(language, 'compare.side', { letter, text })
  const region = (each: RegionText): readonly string[] => [
    wrap(heading(language, each), '  - ', '    '),
    wrap(side('A', sentence(language, each.before)), '      ', '         '),
    wrap(side('B', sentence(language, each.after)), '      ', '         '),
    styled('dim', wrap([sentence(language, each.share), known(language, each)].join(' '), '      ')),
    ...(each.when === '' || each.example === '' ? [] : [styled('dim', wrap(say(language, 'compare.example', { example: each.example }), '      '))]),
    ...sources(each).map((text) => styled('dim', wrap(text, '      ', '        '))),
  ]
  const reasons = (each: RegionText): readonly string[] => [
    wrap(say(language, 'compare.heading.reasons', { share: each.share }), '  - ', '    '),
    wrap(sentence(language, each.before), '      '),
    ...sources(each).map((text) => styled('dim', wrap(text, '      ', '        '))),
  ]
  const act = (each: ActText): readonly string[] => [
    '',
    `${styled('bold', wrap(each.title))}${each.strictness === '' ? '' : `  ${styled('dim', `(${each.strictness})`)}`}`,
    ...[...each.regions, ...each.duties].flatMap(region),
    ...each.reasons.flatMap(reasons),
  ]
  const same = told.same.flatMap((each) => [
    wrap(each.title, '  - ', '    '),
    ...each.reasons.flatMap((reason) => sources(reason)).map((text) => styled('dim', wrap(text, '      ', '        '))),
  ])
  return [
    styled('bold', wrap(side('A', told.first), '', '   ')),
    styled('bold', wrap(side('B', told.second), '', '   ')),
    '',
    ...told.summary.map((each) => wrap(each)),
    ...told.acts.flatMap(act),
    ...(same.length === 0 ? [] : ['', styled('bold', say(language, 'compare.heading.acts')), ...same]),
    ...documents(language, extras),
    '',
    styled('dim', wrap(say(language, 'answer.noadvice'))),
  ].join('\n')
}

function documents(language: Locale, { documents: text, shown }: Extras): readonly string[] {
  if (text === undefined) return []
  const title = ['', styled('bold', say(language, 'compare.texts'))]
  if (text.hunks.length === 0) return [...title, wrap(say(language, 'compare.texts-same'), '  ')]
  const counts = say(language, 'compare.texts-count', { removed: String(text.removed), added: String(text.added) })
  if (!shown) return [...title, wrap(`${counts} ${say(language, 'compare.texts-show')}`, '  ')]
  const tone = (line: string): string => (line.startsWith('-') ? styled('red', line) : line.startsWith('+') ? styled('green', line) : line)
  return [...title, wrap(counts, '  '), ...text.hunks.flatMap((each) => ['', ...each.lines.map(tone)])]
}

/** Headings, and a table for each act. */
export function differenceMarkdown(language: Locale, told: DifferenceText, { documents: text, written, shown }: Extras): string {
  const cell = (value: string): string => value.replaceAll('|', '\\|').replaceAll('\n', ' ')
  const linked = (each: RegionText, side: 'before' | 'after'): string =>
    each.rules[side]
      .map((rule) => {
        const at = written[side].get(rule.id)
        return at === undefined ? rule.title : `[${rule.title}](${at.file}#L${at.line})`
      })
      .join('; ')
  const row = (each: RegionText): string => {
    const example = each.when === '' || each.example === '' ? '' : ` <br>*${say(language, 'compare.example', { example: each.example })}*`
    const [before, after] = (['before', 'after'] as const).map(
      (side) => `${sentence(language, each[side])}${each.rules[side].length === 0 ? '' : ` <br>(${linked(each, side)})`}`,
    )
    return `| ${[`${heading(language, each).replace(/:$/, '')}${example}`, before ?? '', after ?? '', `${sentence(language, each.share)} ${known(language, each)}`].map(cell).join(' | ')} |`
  }
  const act = (each: ActText): readonly string[] => [
    '',
    `## ${each.title}${each.strictness === '' ? '' : ` (${each.strictness})`}`,
    '',
    `| | A | B | |`,
    '| --- | --- | --- | --- |',
    ...[...each.regions, ...each.duties].map(row),
    ...each.reasons.flatMap((reason) => [
      '',
      `${say(language, 'compare.heading.reasons', { share: reason.share })} ${linked(reason, 'before')}; ${linked(reason, 'after')}`,
    ]),
  ]
  return [
    `# A: ${told.first}; B: ${told.second}`,
    '',
    told.summary.join(' '),
    ...told.acts.flatMap(act),
    ...(text === undefined || !shown ? [] : ['', `## ${say(language, 'compare.texts')}`, '', '```diff', ...text.hunks.flatMap((each) => each.lines), '```']),
    '',
    say(language, 'answer.noadvice'),
  ].join('\n')
}

function heading(language: Locale, { when }: RegionText): string {
  return when === '' ? say(language, 'compare.heading.always') : say(language, 'compare.heading.when', { when })
}

function known(language: Locale, { attestation }: RegionText): string {
  return attestation === undefined ? '' : say(language, 'compare.known', { attestation: say(language, `attestation.${attestation}`) })
}

/** Where the rules of either side were read, each once. */
function sources({ rules }: RegionText): readonly string[] {
  const lines = (letter: string, side: RegionText['rules']['before']): readonly string[] => [
    ...new Set(side.map((each) => `${letter}: ${each.title}. ${each.source}`)),
  ]
  return [...lines('A', rules.before), ...lines('B', rules.after)]
}
