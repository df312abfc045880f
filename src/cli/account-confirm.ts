// evenhand account confirm: the second person, without whom what one administrator asked for does not count.
import { Command } from 'commander'
import { askedRoles, type Confirmed, confirmLink, confirmRole, personByEmail, type Role, waitingLinks } from '../store/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { doing } from './account-acts.ts'
import type { LocaleOption } from './language.ts'
import { message } from './message.ts'
import { withStore } from './opened.ts'
import { withExamples } from './options.ts'
import { Stop } from './stop.ts'

export function confirmCommand(): Command {
  const command = new Command('confirm')
    .description(message('help.account.confirm'))
    .argument('<email>', message('help.account.confirm.email'))
    .action((email: string, { lang }: LocaleOption) =>
      withStore(lang, async ({ db }) => {
        const person = await personByEmail(db, email)
        if (person === undefined) throw new Stop(2, say(lang, 'command.account.nobody', { email }))
        const roles = (await askedRoles(db)).filter((each) => each.person === person)
        const links = (await waitingLinks(db, doing().at)).filter((each) => each.person === person)
        if (roles.length + links.length === 0) throw new Stop(2, say(lang, 'command.account.nothing-waits', { email }))
        for (const { id, role, place } of roles) console.log(confirmedText(lang, await confirmRole(db, id, doing()), { email, role, place }))
        for (const { id } of links) if (await confirmLink(db, id, doing())) console.log(say(lang, 'command.account.link-ready', { email }))
      }),
    )
  return withExamples(command, 'evenhand account confirm bea@example.org')
}

function confirmedText(lang: Locale, confirmed: Confirmed, role: { readonly email: string; readonly role: Role; readonly place: string }): string {
  switch (confirmed) {
    case 'given':
      return say(lang, 'command.account.confirmed.given', role)
    case 'not-ready':
      return say(lang, 'command.account.confirmed.not-ready', role)
    case 'not-there':
    case 'same':
      return say(lang, 'command.account.confirmed.unchanged', role)
  }
}
