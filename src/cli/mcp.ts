// evenhand mcp: the law as tools for models, on standard input and output.
import { Command } from 'commander'
import { message } from './message.ts'
import { withExamples } from './options.ts'

export function mcpCommand(): Command {
  const command = new Command('mcp').description(message('help.mcp')).action(async () => {
    // WHY: it is loaded only here, because no other command needs it
    const { serveMcp } = await import('./mcp-node.ts')
    await serveMcp()
  })
  return withExamples(command, 'evenhand mcp', 'npx @modelcontextprotocol/inspector --cli npx evenhand mcp --method tools/list')
}
