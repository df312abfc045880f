// evenhand account: the first administrator, and who may do what. It works on the database itself, for whoever runs the server.
import { Command } from 'commander'
import { administratorCommand } from './account-administrator.ts'
import { confirmCommand } from './account-confirm.ts'
import { listCommand } from './account-list.ts'
import { grantCommand, revokeCommand } from './account-roles.ts'
import { message } from './message.ts'
import { withExamples } from './options.ts'

export function accountCommand(): Command {
  const command = new Command('account')
    .description(message('help.account'))
    .addCommand(administratorCommand())
    .addCommand(listCommand())
    .addCommand(grantCommand())
    .addCommand(revokeCommand())
    .addCommand(confirmCommand())
  return withExamples(command, 'evenhand account administrator --name "Ada Abbott" --email ada@example.org', 'evenhand account list')
}
