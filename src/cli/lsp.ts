// evenhand lsp: the language server, for editors.
import { join } from 'node:path'
import { Command } from 'commander'
import { home } from '../folder/index.ts'
import { withExamples } from './options.ts'

export function lspCommand(): Command {
  const command = new Command('lsp')
    .description('serve an editor: the language server, on standard input and output')
    .argument('[folder]', 'the law folder; without it, law/ in the folder that the editor has open')
    .option('--stdio', 'what it does anyway; many editors add it')
    .action(async (law: string | undefined) => {
      // WHY: it is loaded only here, because no other command needs it
      const { startServer } = await import('../corpus/index.ts')
      startServer({ law, pages: join(home, 'docs', 'diagnostics') })
      // WHY: the command never ends by itself, because the server gives the exit code
      await new Promise(() => undefined)
    })
  return withExamples(command, 'evenhand lsp', 'evenhand lsp law')
}
