// evenhand check: everything that stands in the way of the law, what its meaning brings to light, and whether its cases come out.
import { Command, Option } from 'commander'
import { say } from '../wording/index.ts'
import type { CheckOptions } from './check-options.ts'
import { message } from './message.ts'
import { jsonOption, withExamples } from './options.ts'
import { programLanguage } from './program.ts'

export function checkCommand(): Command {
  const command = new Command('check')
    .description(message('help.check'))
    .argument('[paths...]', message('help.check.paths'))
    .option('--against <place@day>', message('help.check.against'))
    .option('--accepted', message('help.check.accepted'))
    .option('--acts', message('help.check.acts'))
    .addOption(jsonOption())
    .addOption(new Option('--format <format>', message('help.check.format')).choices(['text', 'json', 'sarif']))
    .action(async (paths: readonly string[], given: CheckOptions) => {
      const options: CheckOptions = given.format === 'json' ? { ...given, json: true } : given
      // WHY: it is loaded here, because what works it out takes much longer to load than the help takes to print
      if (options.acts === true) (await import('./check-acts.ts')).reportActs(paths, options)
      else if (options.against === undefined) await (await import('./check-law.ts')).reportLaw(paths, options)
      else await (await import('./check-draft.ts')).reportDraft(paths, options.against, options)
    })
  command.addHelpText('after', () => `\n${say(programLanguage(), 'help.check.codes')}`)
  return withExamples(
    command,
    'evenhand check',
    'evenhand check --format sarif > evenhand.sarif',
    'evenhand check law/us/vt/fip-2024.md',
    'evenhand check --against us/vt/norwich@today draft.md',
  )
}
