// evenhand mcp: the law as tools for models, on standard input and output.
import { Command } from 'commander'
import { withExamples } from './options.ts'

export function mcpCommand(): Command {
  const command = new Command('mcp')
    .description('serve a model: the law as tools of the Model Context Protocol, on standard input and output')
    .action(async () => {
      // WHY: it is loaded only here, because no other command needs it
      const { serveMcp } = await import('./mcp-node.ts')
      await serveMcp()
    })
  return withExamples(command, 'evenhand mcp', 'npx @modelcontextprotocol/inspector --cli npx evenhand mcp --method tools/list')
}
