// evenhand decisive: which facts decide a question, where and how often, and which rules.
import { Command } from 'commander'
import { decisiveFor, type Subject } from '../compare/index.ts'
import { countJson } from '../json/index.ts'
import { actPhrase, andList, conditionsText, inLanguage, type Locale, normSentence, provisionName, say, shareText } from '../wording/index.ts'
import { refuseUnknownActs } from './comparing.ts'
import { message } from './message.ts'
import { readOperands } from './operands.ts'
import { jsonOption, withExamples } from './options.ts'
import { styled, wrap } from './print.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly in: string
  readonly on?: string
  readonly actor?: string
  readonly agency?: string
  readonly lang: Locale
  readonly json?: true
}

export function decisiveCommand(): Command {
  const command = new Command('decisive')
    .description(message('help.decisive'))
    .argument('<act>', message('help.act'))
    .requiredOption('--in <operand>', message('help.decisive.in'))
    .option('--on <day>', message('help.day-unnamed'))
    .option('--actor <actor>', message('help.actor'))
    .option('--agency <kind>', message('help.agency'))
    .addOption(jsonOption())
    .action(async (act: string, options: Options) => {
      const { lang } = options
      const [subject] = await readOperands([options.in], options)
      if (subject === undefined) return
      refuseUnknownActs(lang, subject, [act])
      const actor = options.actor ?? subject.body.vocabulary.acts.find((each) => each.id === act)?.actor ?? ''
      if (!subject.body.vocabulary.actors.some((each) => each.id === actor)) {
        const known = subject.body.vocabulary.actors.map((each) => `\`${each.id}\``)
        throw new Stop(2, say(lang, 'command.no-actor', { name: actor, names: andList(lang, known) }))
      }
      const found = decisiveFor(subject, { actor, act })
      if (options.json) {
        const counted = <Row extends { readonly count: bigint; readonly total: bigint }>(rows: readonly Row[]) =>
          rows.map((each) => ({ ...each, count: countJson(each.count), total: countJson(each.total) }))
        console.log(JSON.stringify({ actor, act, facts: counted(found.facts), dead: found.dead, norms: counted(found.norms) }, null, 2))
        return
      }
      const { artefact } = await loadLaw()
      console.log(decisiveText({ ...artefact, ...subject.body }, lang, subject, found).join('\n'))
    })
  return withExamples(command, 'evenhand decisive tell --in us/vt/norwich@2024-05-01', 'evenhand decisive hold --in vt.fip-2024 --lang es')
}

function decisiveText(
  lexicon: Parameters<typeof normSentence>[0] & Parameters<typeof provisionName>[0],
  language: Locale,
  { body }: Subject,
  { question, facts, dead, norms }: ReturnType<typeof decisiveFor>,
): readonly string[] {
  const asks = (fact: string): string => inLanguage(body.vocabulary.facts.find((each) => each.id === fact)?.asks, language)
  const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', styled('bold', title), ...lines])
  const title = styled('bold', say(language, 'decisive.title', { act: actPhrase(lexicon, language, question.act, new Map()).text }))
  if (norms.length === 0) return [title, wrap(say(language, 'decisive.none'))]
  return [
    title,
    ...section(
      say(language, 'decisive.facts'),
      facts.flatMap(({ fact, count, total, when }) => {
        const most = conditionsText(lexicon, language, when)
        const share = say(language, 'decisive.fact', { share: shareText(language, count, total) })
        return [
          wrap(asks(fact), '  - ', '    '),
          styled('dim', wrap(`${share}${most === '' ? '' : `; ${say(language, 'decisive.many', { when: most })}`}`, '    ')),
        ]
      }),
    ),
    ...section(
      say(language, 'decisive.dead'),
      dead.map((each) => wrap(asks(each), '  - ', '    ')),
    ),
    ...section(
      say(language, 'decisive.norms'),
      norms.flatMap(({ norm, count, total }) => {
        const found = body.norms.find((each) => each.id === norm)
        const text = found === undefined ? provisionName(lexicon, language, norm) : normSentence(lexicon, language, found, question.act)
        const where = provisionName(lexicon, language, norm.split('/')[0] ?? norm)
        return [
          wrap(text, '  - ', '    '),
          styled('dim', wrap(`${where}: ${say(language, 'decisive.norm', { share: shareText(language, count, total) })}`, '    ')),
        ]
      }),
    ),
  ]
}
