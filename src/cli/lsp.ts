// evenhand lsp: the language server, for editors.
import { join } from 'node:path'
import { Command } from 'commander'
import { home } from '../folder/index.ts'
import { message } from './message.ts'
import { withExamples } from './options.ts'

export function lspCommand(): Command {
  const command = new Command('lsp')
    .description(message('help.lsp'))
    .argument('[folder]', message('help.lsp.folder'))
    .option('--stdio', message('help.lsp.stdio'))
    .action(async (law: string | undefined) => {
      // WHY: it is loaded only here, because no other command needs it
      const { startServer } = await import('../corpus/index.ts')
      startServer({ law, pages: join(home, 'docs', 'diagnostics') })
      // WHY: the command never ends by itself, because the server gives the exit code
      await new Promise(() => undefined)
    })
  return withExamples(command, 'evenhand lsp', 'evenhand lsp law')
}
