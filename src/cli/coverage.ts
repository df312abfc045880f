// evenhand coverage: component by component, what of a model a text has; for many texts a matrix.
import { Command, Option } from 'commander'
import { type Component, coverageOf, coverages, type Subject } from '../compare/index.ts'
import { countJson, csvText } from '../json/index.ts'
import { type ComponentText, coverageLabel, coverageTable, coverageText, departuresOnce, type Locale, say, sentence, subjectName } from '../wording/index.ts'
import { lexiconOf } from './comparing.ts'
import { message } from './message.ts'
import { type OperandReading, readOperands } from './operands.ts'
import { jsonOption, withExamples } from './options.ts'
import { styled, wrap } from './print.ts'
import { loadLaw } from './program.ts'

interface Options extends OperandReading {
  readonly model: string
  readonly lang: Locale
  readonly json?: true
  readonly csv?: true
  readonly markdown?: true
}

interface Covered {
  readonly text: Subject
  readonly components: readonly Component[]
  readonly told: readonly ComponentText[]
}

export function coverageCommand(): Command {
  const command = new Command('coverage')
    .description(message('help.coverage'))
    .argument('<texts...>', message('help.coverage.texts'))
    .requiredOption('--model <text>', message('help.coverage.model'))
    .option('--on <day>', message('help.day-unnamed'))
    .option('--agency <kind>', message('help.agency'))
    .addOption(jsonOption())
    .addOption(new Option('--csv', message('help.coverage.csv')))
    .addOption(new Option('--markdown', message('help.markdown')))
    .action(async (names: readonly string[], options: Options) => {
      const { lang } = options
      const subjects = await readOperands([options.model, ...names], options)
      const [model, ...texts] = subjects
      if (model === undefined) return
      const { artefact } = await loadLaw()
      const lexicon = lexiconOf(artefact, subjects)
      const covered = texts.map((text): Covered => {
        const components = coverageOf(text, model)
        return { text, components, told: coverageText(lexicon, lang, text, components) }
      })
      const name = (subject: Subject): string => subjectName(lexicon, lang, subject)
      if (options.json) console.log(JSON.stringify(coverageJson(covered, model, name), null, 2))
      else if (options.csv) console.log(csvText(table(covered, lang, name)).trimEnd())
      else if (options.markdown) console.log(markdown(table(covered, lang, name)))
      else console.log(covered.map((each) => coverageTerminal(each, model, lang, name).join('\n')).join('\n\n'))
    })
  return withExamples(
    command,
    'evenhand coverage vt.hartford-police-2024 --model vt.hartford-ordinance',
    'evenhand coverage vt.norwich-policy vt.burlington-policy-2020 vt.richmond-policy --model vt.fip-2024 --csv',
    'evenhand coverage draft.md --model vt.fip-2024',
  )
}

function coverageTerminal({ text, told }: Covered, model: Subject, language: Locale, name: (subject: Subject) => string): readonly string[] {
  const groups = Map.groupBy(told, (each) => each.coverage)
  const counts = coverages.flatMap((each) => {
    const count = groups.get(each)?.length ?? 0
    return count === 0 ? [] : [say(language, 'coverage.count', { count: String(count), coverage: coverageLabel(language, each, text) })]
  })
  const sound = !groups.has('missing') && !groups.has('looser') && !groups.has('open')
  return [
    styled('bold', wrap(sentence(language, say(language, 'coverage.title', { text: name(text), model: name(model) })))),
    wrap(`${counts.join('; ')}.`),
    ...(sound ? [wrap(say(language, 'coverage.none'))] : []),
    ...coverages.flatMap((each) => {
      const list = groups.get(each) ?? []
      if (list.length === 0) return []
      return [
        '',
        styled('bold', coverageLabel(language, each, text).toLocaleUpperCase(language)),
        ...list.flatMap((component) => componentLines(component, language)),
      ]
    }),
  ]
}

function componentLines(component: ComponentText, language: Locale): readonly string[] {
  const { says, coverage } = component
  const shown = coverage === 'missing' ? [] : departuresOnce(component)
  return [
    wrap(says, '  - ', '    '),
    ...shown.flatMap((each) => [
      wrap(`${each.label}: ${each.says}`, '      ', '        '),
      ...(each.example === '' ? [] : [styled('dim', wrap(say(language, 'compare.example', { example: each.example }), '        '))]),
      ...[...new Set(each.rules.map((rule) => `${rule.title}. ${rule.source}`))].map((source) => styled('dim', wrap(source, '        ', '          '))),
    ]),
  ]
}

function table(covered: readonly Covered[], language: Locale, name: (subject: Subject) => string): readonly (readonly string[])[] {
  return coverageTable(
    language,
    covered.map(({ text, told }) => ({ name: name(text), told })),
  )
}

function markdown(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((each) => each.replaceAll('|', '\\|')).join(' | ')} |`
  const [head = [], ...others] = rows
  return [line(head), line(head.map(() => '---')), ...others.map(line)].join('\n')
}

function coverageJson(covered: readonly Covered[], model: Subject, name: (subject: Subject) => string) {
  return {
    model: name(model),
    texts: covered.map(({ text, components, told }) => ({
      ...text.of,
      name: name(text),
      day: text.day,
      components: components.map(({ norm, coverage, departures }, index) => ({
        norm: norm.id,
        coverage,
        label: told[index]?.label ?? '',
        says: told[index]?.says ?? '',
        departures: departures.map(({ question, count, total, ...each }, at) => ({
          ...question,
          ...each,
          count: countJson(count),
          total: countJson(total),
          says: told[index]?.departures[at]?.says ?? '',
        })),
      })),
    })),
  }
}
