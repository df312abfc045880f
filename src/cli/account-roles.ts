// evenhand account grant, evenhand account revoke: a role given to a person in a place, and taken back.
import { Argument, Command } from 'commander'
import { giveRole, personByEmail, type Role, roles, type Store, takeRole } from '../store/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { checkPlace, doing } from './account-acts.ts'
import type { LocaleOption } from './language.ts'
import { message } from './message.ts'
import { withStore } from './opened.ts'
import { withExamples } from './options.ts'
import { Stop } from './stop.ts'

export function grantCommand(): Command {
  const command = changing('grant', message('help.account.grant')).action((email: string, role: Role, place: string, { lang }: LocaleOption) =>
    withStore(lang, async ({ db }) => {
      const given = await giveRole(db, await knownPerson(db, lang, email, place), { role, place }, doing())
      console.log(say(lang, given === 'given' ? 'command.account.given' : 'command.account.has-already', { email, role, place }))
    }),
  )
  return withExamples(command, 'evenhand account grant ada@example.org clerk us/vt/norwich')
}

export function revokeCommand(): Command {
  const command = changing('revoke', message('help.account.revoke')).action((email: string, role: Role, place: string, { lang }: LocaleOption) =>
    withStore(lang, async ({ db }) => {
      const person = await knownPerson(db, lang, email, place)
      if (!(await takeRole(db, person, { role, place }, doing()))) throw new Stop(2, say(lang, 'command.account.has-not', { email, role, place }))
      console.log(say(lang, 'command.account.taken', { email, role, place }))
    }),
  )
  return withExamples(command, 'evenhand account revoke ada@example.org clerk us/vt/norwich')
}

function changing(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument('<email>', message('help.account.email'))
    .addArgument(new Argument('<role>', message('help.account.role')).choices([...roles]))
    .argument('<place>', message('help.place'))
}

async function knownPerson(db: Store['db'], lang: Locale, email: string, place: string): Promise<string> {
  checkPlace(lang, place)
  const person = await personByEmail(db, email)
  if (person === undefined) throw new Stop(2, say(lang, 'command.account.nobody', { email }))
  return person
}
