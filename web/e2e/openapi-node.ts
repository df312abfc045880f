// The OpenAPI document as tests use it: its operations, a validator for each answer, and arbitrary requests for fuzzing.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'

export interface Operation {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly fields: readonly { readonly name: string; readonly in: string }[]
  /** Whether an answer with this status has the shape it is described with; undefined where the status is not described. */
  readonly check: (status: number) => ValidateFunction | undefined
  /** The fields of an address that do not have the shape they are described with. */
  readonly misfits: (address: string) => readonly string[]
}

type Json = Readonly<Record<string, unknown>>

const ajv = new Ajv2020({ strict: false })

export function operationsIn(document: unknown): readonly Operation[] {
  return Object.entries(part(document, 'paths')).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method): readonly Operation[] => {
      const operation = part(item, method)
      if (Object.keys(operation).length === 0) return []
      const { parameters } = operation
      const listed = Array.isArray(parameters) ? parameters.map((each: unknown) => ({ name: String(part(each)['name']), in: String(part(each)['in']) })) : []
      const body = Object.keys(part(operation, 'requestBody', 'content', 'application/json', 'schema', 'properties'))
      const check = (status: number): ValidateFunction | undefined => {
        const media = status === 200 ? 'application/json' : 'application/problem+json'
        const schema = part(operation, 'responses', String(status), 'content', media, 'schema')
        return Object.keys(schema).length === 0 ? undefined : ajv.compile(schema)
      }
      const described = Array.isArray(parameters) ? parameters.map((each: unknown) => part(each)).filter((each) => each['in'] === 'query') : []
      const misfits = (address: string): readonly string[] => {
        const sent = new URL(address, 'http://localhost').searchParams
        return described.flatMap(({ name, schema }) => {
          const values = sent.getAll(String(name))
          return values.length === 0 || ajv.validate(part(schema), values.length === 1 ? values[0] : values) ? [] : [String(name)]
        })
      }
      return [{ method, path, fields: [...listed, ...body.map((name) => ({ name, in: 'body' }))], check, misfits }]
    }),
  )
}

function part(value: unknown, ...names: readonly string[]): Json {
  const [name, ...rest] = names
  const object: Json = typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
  return name === undefined ? object : part(object[name], ...rest)
}

/** What somebody careless or unkind may put in a field. */
const nasty = fc.oneof(
  fc.constantFrom(
    '2024-02-30',
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    'toString',
    '',
    ' ',
    '\u0000',
    '../../etc/passwd',
    "'; drop table norms",
    '%',
    '@',
    'vt.fip-2024@2024-13-01',
    '\ud800',
    'x'.repeat(20_000),
    '😀'.repeat(500),
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
)
const wrongType = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 5 }),
  fc.dictionary(fc.string(), fc.string(), { maxKeys: 5 }),
)

/** A request to an operation, most fields of it wrong in some way; `known` are names that mean something. */
export function requestTo(operation: Operation, known: readonly string[]): fc.Arbitrary<{ readonly address: string; readonly body?: string }> {
  // WHY: it is cut, because the platform refuses an address longer than 16 kB before the app sees it
  const value = fc.oneof(fc.constantFrom(...known), nasty).map((each) => (operation.method === 'get' ? each.slice(0, 1000) : each))
  const strange = fc.tuple(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }))
  return fc
    .record({
      path: fc.dictionary(fc.constantFrom('id'), value, { minKeys: 1 }),
      query: fc.array(fc.oneof(fc.tuple(fc.constantFrom('place', 'on', 'agency', 'first', 'second', 'act', 'lang'), value), strange), { maxLength: 6 }),
      body: fc.oneof(
        { weight: 5, arbitrary: fc.record(bodyFields(operation, value), { requiredKeys: [] }).map((each) => JSON.stringify(each)) },
        { weight: 1, arbitrary: fc.json() },
        { weight: 1, arbitrary: fc.string() },
      ),
    })
    .map(({ path, query, body }) => {
      const filled = operation.path.replace('{id}', encode(path['id'] ?? ''))
      const search = query.map(([name, text]) => `${encode(name)}=${encode(text)}`).join('&')
      return { address: operation.method === 'get' && search !== '' ? `${filled}?${search}` : filled, ...(operation.method === 'post' ? { body } : {}) }
    })
}

function bodyFields(operation: Operation, value: fc.Arbitrary<string>): Record<string, fc.Arbitrary<unknown>> {
  const facts = fc.dictionary(value, fc.oneof(value, wrongType), { maxKeys: 5 })
  const inBody = operation.fields.filter((each) => each.in === 'body')
  return Object.fromEntries(inBody.map(({ name }) => [name, fc.oneof(name === 'facts' ? facts : value, wrongType)]))
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
