// evenhand account list: everybody who has an account, with what they may do and what waits.
import { Command } from 'commander'
import { type ListedPerson, people } from '../store/index.ts'
import { type Locale, say } from '../wording/index.ts'
import type { LocaleOption } from './language.ts'
import { message } from './message.ts'
import { withStore } from './opened.ts'
import { jsonOption, withExamples } from './options.ts'
import { styled } from './print.ts'

export function listCommand(): Command {
  const command = new Command('list')
    .description(message('help.account.list'))
    .addOption(jsonOption())
    .action(({ json, lang }: LocaleOption & { readonly json?: true }) =>
      withStore(lang, async ({ db }) => {
        const all = await people(db)
        if (json) console.log(JSON.stringify(all, null, 2))
        else if (all.length === 0) console.log(say(lang, 'command.account.none-yet'))
        else for (const each of all) console.log(oneOf(lang, each))
      }),
    )
  return withExamples(command, 'evenhand account list', 'evenhand account list --json')
}

function oneOf(lang: Locale, { name, email, isReady, grants, asked }: ListedPerson): string {
  const head = `${styled('bold', name)}  ${email}${isReady ? '' : `  (${say(lang, 'command.account.not-ready')})`}`
  return [
    head,
    ...grants.map(({ role, place }) => `  ${say(lang, 'command.account.role', { role, place })}`),
    ...asked.map(({ role, place }) => `  ${say(lang, 'command.account.asked', { role, place })}`),
  ].join('\n')
}
