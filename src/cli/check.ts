// evenhand check: everything that stands in the way of the law, what its meaning brings to light, and whether its cases come out.
import { Command, Option } from 'commander'
import type { CheckOptions } from './check-options.ts'
import { jsonOption, localeOption, withExamples } from './options.ts'

export function checkCommand(): Command {
  const command = new Command('check')
    .description('check the law, or documents inside it: words, meaning, and whether the cases come out')
    .argument('[paths...]', 'documents or folders to report on; all of law/ without any')
    .option('--against <place@day>', 'check one draft inside what stands there, in force or not')
    .option('--accepted', 'list also what texts say is known and accepted, and why')
    .option('--acts', 'list instead the acts that rest on one source and are not answered alike')
    .addOption(localeOption())
    .addOption(jsonOption())
    .addOption(new Option('--format <format>', 'how findings are printed: `sarif` for hosts of code, `json` as --json').choices(['text', 'json', 'sarif']))
    .action(async (paths: readonly string[], given: CheckOptions) => {
      const options: CheckOptions = given.format === 'json' ? { ...given, json: true } : given
      // WHY: it is loaded here, because what works it out takes much longer to load than the help takes to print
      if (options.acts === true) (await import('./check-acts.ts')).reportActs(paths, options)
      else if (options.against === undefined) await (await import('./check-law.ts')).reportLaw(paths, options)
      else await (await import('./check-draft.ts')).reportDraft(paths, options.against, options)
    })
  command.addHelpText('after', '\nExit codes: 0 nothing was found; 1 something was; 2 it was not used as meant.')
  return withExamples(
    command,
    'evenhand check',
    'evenhand check --format sarif > evenhand.sarif',
    'evenhand check law/us/vt/fip-2024.md',
    'evenhand check --against us/vt/norwich@today draft.md',
  )
}
