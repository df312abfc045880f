// What a server says of its settings, its start and what it refuses, in English; a part of the catalogue.
export const serverEnglish = {
  'settings.HOST': 'the address of this machine at which the server listens; `0.0.0.0` for all of them',
  'settings.PORT': 'the port at which it listens',
  'settings.EVENHAND_ADDRESS':
    'where the app is, as its visitors write it, such as `https://evenhand.example.org`; links, cookies, calendars and what is printed follow it, and with https the browser is told to keep to https. Left out: whatever address a visitor uses',
  'settings.EVENHAND_PROXY':
    'whether a proxy is in front, and writes who asks (`X-Forwarded-For`) and how (`X-Forwarded-Proto`). The last entry of each is believed',
  'settings.EVENHAND_DATA': 'the folder of the database and of the secret',
  'settings.DATABASE_URL': 'a PostgreSQL, such as `postgres://evenhand@db/evenhand`. Left out: the file `evenhand.db` in the data folder',
  'settings.EVENHAND_SECRET':
    'what cookies are signed with, at least 32 characters. Left out: made once, in the file `secret` of the data folder, for its owner only',
  'settings.EVENHAND_LAW': 'the compiled law',
  'settings.EVENHAND_DOCUMENTS': 'the folder of the documents of the law',
  'settings.EVENHAND_HELP':
    'a folder with what you say of help nearby, shown with every answer: `call.en.md`, `call.es.md` (whom to call), `do.en.md`, `do.es.md` (what a person may say or do; have a lawyer read it, and put the day on it). Left out: nothing is shown',
  'settings.EVENHAND_RATE': 'requests to the API, for one address in a minute; one in twenty may compare',
  'settings.EVENHAND_SIGN_IN_RATE': 'requests to sign in, for one address in a minute',
  'settings.EVENHAND_OIDC_ISSUER': 'the address of a service of the town by which people sign in; `/.well-known/openid-configuration` is read below it',
  'settings.EVENHAND_OIDC_CLIENT_ID': 'what that service calls this app',
  'settings.EVENHAND_OIDC_CLIENT_SECRET': 'what that service knows this app by',
  'settings.EVENHAND_OIDC_NAME': 'what people call that service, for the button. Left out: the name of its host',
  'settings.EVENHAND_OIDC_TRUST_EMAIL': 'whether an address counts that the service does not call verified',
  'settings.EVENHAND_LOG': 'how much is written to the log: `debug`, `info`, `warn`, `error` or `silent`',
  'settings.EVENHAND_METRICS': 'whether `/metrics` gives figures for Prometheus',
  'settings.wrong.switch': '{name} is neither on nor off: write on or off, yes or no, true or false, 1 or 0',
  'settings.wrong.count': '{name} is not a whole number from 1 up: write it in digits, such as 30',
  'settings.wrong.port': '{name} is not a port: write a number from 1 to 65535, such as 3000',
  'settings.wrong.address':
    '{name} is not the address of an app: write http or https and the host, and nothing behind it, such as https://evenhand.example.org',
  'settings.wrong.database': '{name} is not the address of a PostgreSQL: write it like postgres://evenhand@db/evenhand, or leave it out',
  'settings.wrong.secret': '{name} is too short: give at least 32 characters, or leave it out',
  'settings.wrong.issuer': '{name} is not the address of a service: write it like https://id.example.org',
  'settings.wrong.level': '{name} is none of debug, info, warn, error, silent',
  'settings.wrong.host': '{name} is not the address of a machine: write it without spaces, such as 127.0.0.1',
  'settings.wrong.together':
    '{name} is missing: EVENHAND_OIDC_ISSUER, EVENHAND_OIDC_CLIENT_ID and EVENHAND_OIDC_CLIENT_SECRET are given together, or none of them',
  'settings.unknown': '{name} is read by nothing here',
  'settings.nearest': '{name} is read by nothing here; perhaps {nearest} was meant',
  'settings.hidden': '(given, not shown)',
  'settings.none': '(nothing)',
  'settings.from.environment': 'given',
  'settings.from.default': 'left out',
  'settings.help-broken':
    'the folder {folder} of EVENHAND_HELP has no text that can be read: put call.en.md, call.es.md, do.en.md or do.es.md there, or leave the setting out',
  'settings.secret-broken':
    'the file {file} holds no secret of 32 characters, perhaps from a start on a full disk. Remove it, and a new one is made: everybody signs in again',
  'server.not-built': 'the app is not built: run `npm run -s web:build` once in its folder, or `npm start`, which does it',
  'server.taken': 'port {port} of {host} is taken: another program listens there. Stop that one, or set PORT to a free port',
  'server.not-listening': 'the server cannot listen at port {port} of {host} ({code}): set HOST and PORT',
  'web.malformed.title': 'This address cannot be read',
  'web.malformed.text': 'It is not written as an address is. Go on from the first page.',
  'web.large.title': 'That is too much',
  'web.large.text': 'A form here takes at most 64 kB. Nothing of it was read.',
  'web.length.title': 'That cannot be taken as it was sent',
  'web.length.text': 'The request does not say how long it is. Nothing of it was read.',
  'web.foreign.title': 'This form did not come from here',
  'web.foreign.text':
    'It was sent from another address, so nothing was done. Open the page anew and send it from there. Whoever runs this server: the address that visitors use has to be the one in EVENHAND_ADDRESS.',
  'web.away.title': 'This cannot be shown just now',
  'web.away.database':
    'What petitions and accounts keep cannot be reached. Nothing is lost. The law and everything else here can be read as always; try this page again in a minute.',
  'web.away.law': 'The law is not there to be read. Whoever runs this server is told so by its log; try again in a minute.',
  'web.away.petitions': 'What is at the desks of the clerks cannot be reached just now and is missing here.',
  'server.backup-there': '{file} is there already, and would be gone. Choose another name, or say --replace. Nothing was saved.',
} as const
