// evenhand account: the first administrator, and who may do what. It works on the database itself, for whoever runs the server.
import { randomUUID } from 'node:crypto'
import { Argument, Command } from 'commander'
import {
  addPerson,
  askedRoles,
  type Confirmed,
  confirmLink,
  confirmRole,
  type Doing,
  giveRole,
  havingRole,
  type ListedPerson,
  makeLink,
  people,
  personByEmail,
  type Role,
  roles,
  type Store,
  takeRole,
  waitingLinks,
  wrongPerson,
} from '../store/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { settingsInForce } from './in-force.ts'
import type { LocaleOption } from './language.ts'
import { message } from './message.ts'
import { withStore } from './opened.ts'
import { jsonOption, withExamples } from './options.ts'
import { styled, wrap } from './print.ts'
import { Stop } from './stop.ts'

interface FirstOptions {
  readonly name?: string
  readonly email: string
  readonly place: string
  readonly again?: true
  readonly address?: string
  readonly lang: Locale
}

export function accountCommand(): Command {
  const command = new Command('account')
    .description(message('help.account'))
    .addCommand(administrator())
    .addCommand(list())
    .addCommand(grant())
    .addCommand(revoke())
    .addCommand(confirm())
  return withExamples(command, 'evenhand account administrator --name "Ada Abbott" --email ada@example.org', 'evenhand account list')
}

function administrator(): Command {
  const command = new Command('administrator')
    .description(message('help.account.administrator'))
    .requiredOption('--email <address>', message('help.account.email'))
    .option('--name <name>', message('help.account.name'))
    .option('--place <place>', message('help.account.administrator.place'), 'us')
    .option('--again', message('help.account.again'))
    .option('--address <address>', message('help.account.address'))
    .action((options: FirstOptions) => withStore(options.lang, (store) => first(store, options)))
  return withExamples(
    command,
    'evenhand account administrator --name "Ada Abbott" --email ada@example.org --address https://evenhand.example.org',
    'evenhand account administrator --again --email ada@example.org',
  )
}

async function first({ db }: Store, { name = '', email, place, again, address: given, lang }: FirstOptions): Promise<void> {
  checkPlace(lang, place)
  const address = given ?? settingsInForce(lang).EVENHAND_ADDRESS ?? 'http://localhost:3000'
  if (!URL.canParse(address)) throw new Stop(2, say(lang, 'command.account.address', { given: address }))
  const administrators = await havingRole(db, 'administrator')
  const known = await personByEmail(db, email)
  if (again === true) {
    if (known === undefined || !administrators.includes(known)) throw new Stop(2, say(lang, 'command.account.no-administrator', { email }))
  } else if (administrators.length > 0) throw new Stop(2, say(lang, 'command.account.administrator-there'))
  const person = known ?? (await added(db, lang, name, email))
  if (again !== true) await giveRole(db, person, { role: 'administrator', place }, doing())
  const secret = await makeLink(db, person, doing())
  console.log(`${styled('bold', `${new URL(address).origin}/${lang}/account/join#${secret}`)}\n`)
  console.log(wrap(say(lang, 'account.link.printed')))
}

async function added(db: Store['db'], lang: Locale, name: string, email: string): Promise<string> {
  const wrong = wrongPerson({ name, email })
  if (wrong === 'name') throw new Stop(2, say(lang, 'command.account.no-name'))
  if (wrong === 'email') throw new Stop(2, say(lang, 'command.account.not-an-email', { email }))
  const person = await addPerson(db, { name, email }, doing())
  if (person === undefined) throw new Stop(2, say(lang, 'command.account.email-taken', { email }))
  return person
}

function list(): Command {
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

function grant(): Command {
  const command = changing('grant', message('help.account.grant')).action((email: string, role: Role, place: string, { lang }: LocaleOption) =>
    withStore(lang, async ({ db }) => {
      const given = await giveRole(db, await knownPerson(db, lang, email, place), { role, place }, doing())
      console.log(say(lang, given === 'given' ? 'command.account.given' : 'command.account.has-already', { email, role, place }))
    }),
  )
  return withExamples(command, 'evenhand account grant ada@example.org clerk us/vt/norwich')
}

function revoke(): Command {
  const command = changing('revoke', message('help.account.revoke')).action((email: string, role: Role, place: string, { lang }: LocaleOption) =>
    withStore(lang, async ({ db }) => {
      const person = await knownPerson(db, lang, email, place)
      if (!(await takeRole(db, person, { role, place }, doing()))) throw new Stop(2, say(lang, 'command.account.has-not', { email, role, place }))
      console.log(say(lang, 'command.account.taken', { email, role, place }))
    }),
  )
  return withExamples(command, 'evenhand account revoke ada@example.org clerk us/vt/norwich')
}

function confirm(): Command {
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

function checkPlace(lang: Locale, place: string): void {
  if (!/^[a-z]+(\/[a-z]+(-[a-z]+)*)*(\/[a-z]{2}[a-z0-9]{7})?$/.test(place)) throw new Stop(2, say(lang, 'command.account.place', { place }))
}

function doing(): Doing {
  return { by: null, at: new Date().toISOString(), id: randomUUID }
}
