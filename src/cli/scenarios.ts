// evenhand scenarios: situations on which two texts, places or days differ, drawn by chance and told as short stories.
import { Command, InvalidArgumentError } from 'commander'
import { seededRandom } from '../base/index.ts'
import { difference, scenariosFrom } from '../compare/index.ts'
import { type Locale, say, scenarioText } from '../wording/index.ts'
import { readPair, refuseUnknownActs } from './comparing.ts'
import { message } from './message.ts'
import { jsonOption, withExamples } from './options.ts'
import { styled, wrap } from './print.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly between: readonly string[]
  readonly count: number
  readonly seed: number
  readonly act: readonly string[]
  readonly place?: string
  readonly on?: string
  readonly agency?: string
  readonly lang: Locale
  readonly json?: true
}

export function scenariosCommand(): Command {
  const command = new Command('scenarios')
    .description(message('help.scenarios'))
    .requiredOption('--between <operands...>', message('help.scenarios.between'), (value: string, before: readonly string[] = []) => [...before, value])
    .option('--count <number>', message('help.scenarios.count'), whole, 20)
    .option('--seed <number>', message('help.scenarios.seed'), whole, 1)
    .option('--act <act>', message('help.only-act'), (value: string, before: readonly string[]) => [...before, value], [])
    .option('--place <place>', message('help.place-laid'))
    .option('--on <day>', message('help.day-unnamed'))
    .option('--agency <kind>', message('help.agency'))
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const { lang, count, seed } = options
      const [first, second, other] = options.between
      if (first === undefined || second === undefined || other !== undefined) throw new Stop(2, say(lang, 'command.between'))
      const { before, after, lexicon } = await readPair([first, second], options)
      refuseUnknownActs(lang, after, options.act)
      const found = difference(before, after, options.act)
      const drawn = scenariosFrom(found, count, seededRandom(seed))
      const told = drawn.map((each) => ({ ...each, text: scenarioText(lexicon, lang, found, each) }))
      if (options.json) {
        const list = told.map(({ act, region, situation, text }) => ({
          ...act.question,
          situation,
          before: region.before,
          after: region.after,
          because: region.because,
          ...{ text },
        }))
        console.log(JSON.stringify({ between: options.between, seed, scenarios: list }, null, 2))
        return
      }
      const lines = told.flatMap(({ text }, index) => [
        styled('bold', say(lang, 'scenario.title', { number: String(index + 1) })),
        wrap(text.story),
        ...[text.before, text.after].flatMap(({ name, says, rules }) => [
          wrap(`${name}: ${says}`, '  - ', '    '),
          ...[...new Set(rules.map((each) => each.source))].map((source) => styled('dim', wrap(source, '    ', '      '))),
        ]),
        '',
      ])
      const short =
        told.length < count ? [wrap(told.length === 0 ? say(lang, 'scenario.none') : say(lang, 'scenario.fewer', { count: String(told.length) }))] : []
      console.log([...lines, ...short].join('\n').trim())
    })
  return withExamples(command, 'evenhand scenarios --between vt.fip-2018 vt.fip-2024 --count 20 --seed 7')
}

function whole(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > 10_000) throw new InvalidArgumentError(message('help.scenarios.whole'))
  return number
}
