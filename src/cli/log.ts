// evenhand log: the public log of requests to agencies, begun and published by whoever runs the server, and checked by anybody.
import { Command } from 'commander'
import { logBeginCommand } from './log-begin.ts'
import { logPublishCommand } from './log-publish.ts'
import { logVerifyCommand } from './log-verify.ts'
import { logWitnessedCommand } from './log-witnessed.ts'
import { message } from './message.ts'

export function logCommand(): Command {
  return new Command('log')
    .description(message('help.log'))
    .addCommand(logBeginCommand())
    .addCommand(logPublishCommand())
    .addCommand(logVerifyCommand())
    .addCommand(logWitnessedCommand())
}
