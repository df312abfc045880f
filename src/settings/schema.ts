// Every setting that this program reads from its environment: what it takes, and what holds where nothing is said.
import { z } from 'zod'

/** What is wrong with a setting; each has a sentence in `wording`. */
export const mistakes = [
  'switch',
  'count',
  'port',
  'address',
  'database',
  'secret',
  'issuer',
  'level',
  'host',
  'together',
  'mail-server',
  'mail-from',
  'mail-hosts',
  'mail-together',
] as const
export type MistakeKind = (typeof mistakes)[number]

const kind = (name: MistakeKind): MistakeKind => name

const words = { truthy: ['on', 'yes', 'true', '1'], falsy: ['off', 'no', 'false', '0'], error: kind('switch') }
const onOff = z.stringbool(words).default(false)
const count = z
  .string()
  .regex(/^[1-9]\d{0,9}$/, kind('count'))
  .transform(Number)
const port = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, kind('port'))
  .transform(Number)
  .refine((number) => number < 65_536, kind('port'))

/** Where the app is: an origin. WHY: nothing may stand behind it, because the app answers only at the root of its host. */
const address = z
  .string()
  .refine((text) => isWeb(text) && new URL(text).pathname === '/' && !/[?#@]/.test(text), kind('address'))
  .transform((text) => new URL(text).origin)

function isWeb(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\/[^/]/i.test(text)
}

/** As pino names them, from much to nothing. */
const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const

export const schema = z.object({
  HOST: z.string().regex(/^\S+$/, kind('host')).default('127.0.0.1'),
  PORT: port.default(3000),
  EVENHAND_ADDRESS: address.optional(),
  EVENHAND_PROXY: onOff,
  EVENHAND_DATA: z.string().default('data'),
  DATABASE_URL: z
    .string()
    // WHY: no more is checked, because the driver takes addresses that a browser would not, such as one without a host
    .regex(/^postgres(ql)?:\/\/\S+$/, kind('database'))
    .meta({ hides: 'password' })
    .optional(),
  EVENHAND_SECRET: z.string().min(32, kind('secret')).meta({ hides: 'all' }).optional(),
  EVENHAND_LAW: z.string().default('build/evenhand.law'),
  EVENHAND_DOCUMENTS: z.string().default('law'),
  EVENHAND_HELP: z.string().optional(),
  EVENHAND_RATE: count.default(600),
  EVENHAND_SIGN_IN_RATE: count.default(30),
  EVENHAND_OIDC_ISSUER: z.string().refine(isWeb, kind('issuer')).optional(),
  EVENHAND_OIDC_CLIENT_ID: z.string().optional(),
  EVENHAND_OIDC_CLIENT_SECRET: z.string().meta({ hides: 'all' }).optional(),
  EVENHAND_OIDC_NAME: z.string().optional(),
  EVENHAND_OIDC_TRUST_EMAIL: onOff,
  EVENHAND_SMTP_URL: z
    .string()
    .refine((text) => URL.canParse(text) && /^smtps?:\/\/[^/]/i.test(text) && new URL(text).hostname !== '', kind('mail-server'))
    .meta({ hides: 'password' })
    .optional(),
  EVENHAND_MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+$/, kind('mail-from'))
    .optional(),
  EVENHAND_MAIL_HOSTS: z
    .string()
    .regex(/^[^\s,/@]+(\s*,\s*[^\s,/@]+)*$/, kind('mail-hosts'))
    .transform((text) => text.toLowerCase().split(/\s*,\s*/))
    .optional(),
  EVENHAND_LOG: z.enum(levels, kind('level')).default('info'),
  EVENHAND_METRICS: onOff,
})

/** Every setting, read. */
export type Settings = z.infer<typeof schema>
export type SettingName = keyof Settings

export const settingNames = schema.keyof().options

/** What the tests, the measurements and the build of the app take from the environment: nothing of a server that runs. */
export const otherNames: readonly string[] = [
  'EVENHAND_CHDB',
  'EVENHAND_ROWS',
  'EVENHAND_DAMAGE',
  'EVENHAND_LAWS',
  'EVENHAND_SITUATIONS',
  'EVENHAND_SEEDS',
  'EVENHAND_FUZZ',
  'EVENHAND_EDITS',
  'EVENHAND_RENAMES',
  'EVENHAND_Z3',
  'EVENHAND_KILLS',
  'EVENHAND_LANG',
  'EVENHAND_ISLAND',
  'EVENHAND_MADE_UP',
  'EVENHAND_RESTARTED',
  'EVENHAND_DUCKDB',
  'EVENHAND_LOG_CHECK',
]
