// The command line: one file per command. Exit code 0 answered, 1 findings, 2 not used as meant.
import { Command, CommanderError } from 'commander'
import { Stop } from './stop.ts'
import { packageVersion } from './version.ts'

const loaders: Readonly<Record<string, () => Promise<readonly Command[]>>> = {
  ask: async () => [(await import('./ask.ts')).askCommand()],
  interview: async () => [(await import('./interview.ts')).interviewCommand()],
  acts: async () => [(await import('./lists.ts')).actsCommand()],
  facts: async () => [(await import('./lists.ts')).factsCommand()],
  agencies: async () => [(await import('./agencies.ts')).agenciesCommand()],
  standing: async () => [(await import('./standing.ts')).standingCommand()],
  where: async () => [(await import('./where.ts')).whereCommand()],
  timeline: async () => [(await import('./timeline.ts')).timelineCommand()],
  clock: async () => [(await import('./clock.ts')).clockCommand()],
  compare: async () => [(await import('./compare.ts')).compareCommand()],
  gaps: async () => [(await import('./compare.ts')).gapsCommand()],
  coverage: async () => [(await import('./coverage.ts')).coverageCommand()],
  scenarios: async () => [(await import('./scenarios.ts')).scenariosCommand()],
  decisive: async () => [(await import('./decisive.ts')).decisiveCommand()],
  show: async () => [(await import('./show.ts')).showCommand()],
  new: async () => [(await import('./new.ts')).newCommand()],
  registry: async () => [(await import('./registry.ts')).registryCommand()],
  situations: async () => [(await import('./situations.ts')).situationsCommand()],
  beyond: async () => [(await import('./beyond.ts')).beyondCommand()],
  check: async () => [(await import('./check.ts')).checkCommand()],
  fmt: async () => [(await import('./fmt.ts')).fmtCommand()],
  lsp: async () => [(await import('./lsp.ts')).lspCommand()],
  compile: async () => [(await import('./compile.ts')).compileCommand()],
  data: async () => [(await import('./data.ts')).dataCommand()],
  account: async () => [(await import('./account.ts')).accountCommand()],
  settings: async () => [(await import('./settings.ts')).settingsCommand()],
  version: async () => [(await import('./version.ts')).versionCommand()],
}

/** Runs the program; resolves to its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command('evenhand')
    .description('the law of fair and impartial policing, made executable')
    .version(packageVersion(), '--version', 'print the version of the program')
    .addHelpText('after', '\nExample:\n  evenhand ask hold --place us/vt/norwich --on 2024-06-04 --fact purpose=civil-immigration --fact paper=detainer')
  // WHY: only the command that is used is loaded, because loading all of them takes longer than an answer
  const wanted = loaders[args[0] ?? '']
  const commands = wanted === undefined ? await Promise.all(Object.values(loaders).map((load) => load())) : [await wanted()]
  for (const command of commands.flat()) program.addCommand(command)
  quiet(program)
  try {
    if (args.length === 0) program.outputHelp()
    else await program.parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof Stop) {
      if (error.message !== '') console.error(error.message)
      return error.exitCode
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

function quiet(command: Command): void {
  command.exitOverride().showSuggestionAfterError(true)
  for (const each of command.commands) quiet(each)
}
