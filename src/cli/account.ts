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
import { withStore } from './opened.ts'
import { jsonOption, localeOption, withExamples } from './options.ts'
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
    .description('accounts: the first administrator, and who may do what where')
    .addCommand(administrator())
    .addCommand(list())
    .addCommand(grant())
    .addCommand(revoke())
    .addCommand(confirm())
  return withExamples(command, 'evenhand account administrator --name "Ada Abbott" --email ada@example.org', 'evenhand account list')
}

function administrator(): Command {
  const command = new Command('administrator')
    .description('name the first administrator, and print a link by which they register a passkey')
    .requiredOption('--email <address>', 'their e-mail address')
    .option('--name <name>', 'their name, as others will see it')
    .option('--place <place>', 'where they are administrator, and everywhere below it', 'us')
    .option('--again', 'a new link for an administrator whose passkey is lost')
    .option('--address <address>', 'where the app is (EVENHAND_ADDRESS where it is left out, or http://localhost:3000)')
    .addOption(localeOption())
    .action((options: FirstOptions) => withStore(options.lang, (store) => first(store, options)))
  return withExamples(
    command,
    'evenhand account administrator --name "Ada Abbott" --email ada@example.org --address https://evenhand.example.org',
    'evenhand account administrator --again --email ada@example.org',
  )
}

async function first({ db }: Store, { name = '', email, place, again, address: given, lang }: FirstOptions): Promise<void> {
  checkPlace(place)
  const address = given ?? settingsInForce(lang).EVENHAND_ADDRESS ?? 'http://localhost:3000'
  if (!URL.canParse(address)) throw new Stop(2, `--address takes an address such as https://evenhand.example.org; it was given \`${address}\``)
  const administrators = await havingRole(db, 'administrator')
  const known = await personByEmail(db, email)
  if (again === true) {
    if (known === undefined || !administrators.includes(known))
      throw new Stop(2, `no administrator has the address \`${email}\`; \`evenhand account list\` shows all`)
  } else if (administrators.length > 0)
    throw new Stop(2, 'there is an administrator already: they invite others on the page of people. Is their passkey lost? Make them a new link with --again')
  const person = known ?? (await added(db, name, email))
  if (again !== true) await giveRole(db, person, { role: 'administrator', place }, doing())
  const secret = await makeLink(db, person, doing())
  console.log(`${styled('bold', `${new URL(address).origin}/${lang}/account/join#${secret}`)}\n`)
  console.log(wrap(say(lang, 'account.link.printed')))
}

async function added(db: Store['db'], name: string, email: string): Promise<string> {
  const wrong = wrongPerson({ name, email })
  if (wrong === 'name') throw new Stop(2, '--name is missing: say what others will know them by')
  if (wrong === 'email') throw new Stop(2, `\`${email}\` is not an e-mail address`)
  const person = await addPerson(db, { name, email }, doing())
  if (person === undefined) throw new Stop(2, `somebody has the address \`${email}\` already`)
  return person
}

function list(): Command {
  const command = new Command('list')
    .description('list everybody who has an account, with their roles')
    .addOption(jsonOption())
    .action(({ json }: { readonly json?: true }) =>
      withStore('en', async ({ db }) => {
        const all = await people(db)
        if (json) console.log(JSON.stringify(all, null, 2))
        else if (all.length === 0) console.log('Nobody has an account yet. Begin with: evenhand account administrator --help')
        else for (const each of all) console.log(oneOf(each))
      }),
    )
  return withExamples(command, 'evenhand account list', 'evenhand account list --json')
}

function oneOf({ name, email, isReady, grants, asked }: ListedPerson): string {
  const head = `${styled('bold', name)}  ${email}${isReady ? '' : '  (has not signed in yet)'}`
  return [
    head,
    ...grants.map(({ role, place }) => `  ${role} in ${place}`),
    ...asked.map(({ role, place }) => `  asked for: ${role} in ${place}; waits for a second person`),
  ].join('\n')
}

function grant(): Command {
  const command = changing('grant', 'give a person a role in a place and everywhere below it').action((email: string, role: Role, place: string) =>
    withStore('en', async ({ db }) => {
      const given = await giveRole(db, await knownPerson(db, email, place), { role, place }, doing())
      console.log(given === 'given' ? `${email} is now ${role} in ${place}` : `${email} is ${role} in ${place} already; nothing was changed`)
    }),
  )
  return withExamples(command, 'evenhand account grant ada@example.org clerk us/vt/norwich')
}

function revoke(): Command {
  const command = changing('revoke', 'take a role back; what was done in it stays in the history').action((email: string, role: Role, place: string) =>
    withStore('en', async ({ db }) => {
      const person = await knownPerson(db, email, place)
      if (!(await takeRole(db, person, { role, place }, doing())))
        throw new Stop(2, `${email} is not ${role} in ${place}; \`evenhand account list\` shows what they are`)
      console.log(`${email} is no longer ${role} in ${place}`)
    }),
  )
  return withExamples(command, 'evenhand account revoke ada@example.org clerk us/vt/norwich')
}

function confirm(): Command {
  const command = new Command('confirm')
    .description('be the second person: confirm the roles and the link that an administrator asked for')
    .argument('<email>', 'whose they are; ask them first whether it was they who registered')
    .action((email: string) =>
      withStore('en', async ({ db }) => {
        const person = await personByEmail(db, email)
        if (person === undefined) throw new Stop(2, `nobody has the address \`${email}\`; \`evenhand account list\` shows everybody`)
        const roles = (await askedRoles(db)).filter((each) => each.person === person)
        const links = (await waitingLinks(db, doing().at)).filter((each) => each.person === person)
        if (roles.length + links.length === 0) throw new Stop(2, `nothing waits for ${email}; \`evenhand account list\` shows what does`)
        for (const { id, role, place } of roles) console.log(`${email}: ${confirmedText(await confirmRole(db, id, doing()), role, place)}`)
        for (const { id } of links) if (await confirmLink(db, id, doing())) console.log(`${email}: the link can be used now`)
      }),
    )
  return withExamples(command, 'evenhand account confirm bea@example.org')
}

function confirmedText(confirmed: Confirmed, role: Role, place: string): string {
  switch (confirmed) {
    case 'given':
      return `now ${role} in ${place}`
    case 'not-ready':
      return `has not signed in yet; confirm the role ${role} in ${place} when they have`
    case 'not-there':
    case 'same':
      return `nothing was changed about the role ${role} in ${place}`
  }
}

function changing(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument('<email>', 'their e-mail address')
    .addArgument(new Argument('<role>', 'what they are').choices([...roles]))
    .argument('<place>', 'where, such as us/vt/norwich')
}

async function knownPerson(db: Store['db'], email: string, place: string): Promise<string> {
  checkPlace(place)
  const person = await personByEmail(db, email)
  if (person === undefined) throw new Stop(2, `nobody has the address \`${email}\`; \`evenhand account list\` shows everybody`)
  return person
}

function checkPlace(place: string): void {
  if (!/^[a-z]+(\/[a-z]+(-[a-z]+)*)*(\/[a-z]{2}[a-z0-9]{7})?$/.test(place))
    throw new Stop(2, `\`${place}\` cannot be a place or an agency: write it like us/vt/norwich, or us/vt/norwich/vt0141000`)
}

function doing(): Doing {
  return { by: null, at: new Date().toISOString(), id: randomUUID }
}
