// evenhand account administrator: the first one, or a new link for one whose passkey is lost.
import { Command } from 'commander'
import { addPerson, giveRole, havingRole, makeLink, personByEmail, type Store, wrongPerson } from '../store/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { checkPlace, doing } from './account-acts.ts'
import { settingsInForce } from './in-force.ts'
import { message } from './message.ts'
import { withStore } from './opened.ts'
import { withExamples } from './options.ts'
import { styled, wrap } from './print.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly name?: string
  readonly email: string
  readonly place: string
  readonly again?: true
  readonly address?: string
  readonly lang: Locale
}

export function administratorCommand(): Command {
  const command = new Command('administrator')
    .description(message('help.account.administrator'))
    .requiredOption('--email <address>', message('help.account.email'))
    .option('--name <name>', message('help.account.name'))
    .option('--place <place>', message('help.account.administrator.place'), 'us')
    .option('--again', message('help.account.again'))
    .option('--address <address>', message('help.account.address'))
    .action((options: Options) => withStore(options.lang, (store) => first(store, options)))
  return withExamples(
    command,
    'evenhand account administrator --name "Ada Abbott" --email ada@example.org --address https://evenhand.example.org',
    'evenhand account administrator --again --email ada@example.org',
  )
}

async function first({ db }: Store, { name = '', email, place, again, address: given, lang }: Options): Promise<void> {
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
