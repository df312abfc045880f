// The shapes of answers. Objects are open: fields are added, never changed.
import { z } from 'zod'

const verdict = z.string()
const count = z.union([z.number(), z.string()])
const loose = z.looseObject({})
const source = z.looseObject({ title: z.string(), address: z.string().optional(), attestation: z.string() })
const part = z.looseObject({ norm: z.string(), says: z.string(), always: z.boolean() })
const answersByFact = z.record(z.string(), z.string())
const turn = z.looseObject({ day: z.string(), because: z.array(z.string()) }).nullable()
const by = z.looseObject({ norm: z.string(), by: z.array(z.string()) })
const words = z.record(z.string(), z.string())

export const policing = z.array(z.looseObject({ kind: z.string(), how: z.string() }))

export const answerSchema = z.looseObject({
  place: z.string(),
  day: z.string(),
  agency: z.string(),
  circuit: z.string(),
  policing,
  actor: z.string(),
  act: z.string(),
  facts: answersByFact,
  verdict: verdict.nullable(),
  settled: z.boolean(),
  says: z.string(),
  possible: z.array(z.looseObject({ verdict, count })),
  because: z.array(
    z.looseObject({
      norm: z.string(),
      instrument: z.string(),
      says: z.string(),
      source: z.string(),
      attestation: z.string(),
      always: z.boolean(),
      sources: z.array(source),
      cautions: z.array(z.string()),
    }),
  ),
  setAside: z.array(z.looseObject({ norm: z.string(), open: z.boolean(), by: z.array(z.string()), sources: z.array(source) })),
  yields: z.array(part),
  overridden: z.array(by.extend({ open: z.boolean() })),
  preempted: z.array(by),
  struck: z.array(by.extend({ contested: z.boolean() })),
  duties: z.array(part.extend({ act: z.string() })),
  turnsOn: z.array(z.looseObject({ fact: z.string(), judgement: z.boolean() })),
  judged: z.array(z.string()),
  unsettled: z.array(
    z.looseObject({
      about: z.string(),
      exception: z.number().nullable(),
      circuit: z.string().nullable(),
      sides: z.array(z.looseObject({ side: z.string(), says: z.string(), source: source.nullable() })),
    }),
  ),
  ways: z.array(z.looseObject({ settled: z.array(z.looseObject({ point: z.string(), is: z.boolean() })), verdict, says: z.string() })),
  idle: z.array(z.string()),
  attestation: z.string().nullable(),
  enough: answersByFact,
  wouldChange: z.array(z.looseObject({ facts: answersByFact, verdict })),
  perhaps: z.array(z.string()),
  ifPerhaps: z.array(verdict),
  said: z.array(z.string()),
  advised: z.array(part),
  mayFollow: z.array(z.looseObject({ act: z.string(), actor: z.string(), verdict: verdict.nullable(), because: z.array(part) })),
  since: turn,
  until: turn,
})

export const timelineSchema = z.looseObject({
  place: z.string(),
  agency: z.string(),
  act: z.string(),
  facts: answersByFact,
  stretches: z.array(
    z.looseObject({
      from: z.string().nullable(),
      through: z.string().nullable(),
      verdict: verdict.nullable(),
      possible: z.array(verdict),
      because: z.array(z.string()),
      isPartial: z.boolean(),
      isByThen: z.boolean(),
      reasons: z.array(z.looseObject({ day: z.string(), because: z.array(z.string()), isByThen: z.boolean() })),
    }),
  ),
})

export const whereSchema = z.looseObject({
  act: z.string(),
  day: z.string(),
  facts: answersByFact,
  places: z.array(
    z.looseObject({ place: z.string(), name: z.string(), agency: z.string(), verdict: verdict.nullable(), possible: z.array(verdict), own: z.boolean() }),
  ),
})

const text = z.looseObject({
  instrument: z.string(),
  title: z.string(),
  kind: z.string(),
  maker: z.string(),
  made: z.string().nullable(),
  window: loose.nullable(),
  follows: z.array(z.string()),
  adopts: z.string().nullable(),
  struck: z.array(by.extend({ contested: z.boolean() })),
  sources: z.array(source),
})

export const standingSchema = z.looseObject({
  place: z.string(),
  day: z.string(),
  agency: z.string(),
  policing,
  standing: z.array(text),
  texts: z.array(text.extend({ standing: z.looseObject({ kind: z.string() }) })),
})

const subject = z.looseObject({ kind: z.string(), name: z.string(), day: z.string(), circuit: z.string(), instruments: z.array(z.string()) })
const rule = z.looseObject({ rule: z.string(), text: z.string(), source: z.string(), address: z.string().nullable() })
const region = z.looseObject({
  when: z.unknown(),
  turn: z.string(),
  count,
  example: z.unknown(),
  says: z.string(),
  share: z.string(),
  because: z.looseObject({ before: z.array(rule), after: z.array(rule) }),
})
const reasons = z.array(z.looseObject({ verdict: z.string(), before: z.array(z.string()), after: z.array(z.string()), count, total: count }))

export const compareSchema = z.looseObject({
  first: subject,
  second: subject,
  strictness: z.string(),
  summary: z.array(z.string()),
  acts: z.array(
    z.looseObject({
      actor: z.string(),
      act: z.string(),
      title: z.string(),
      strictness: z.string(),
      total: count,
      changed: count,
      regions: z.array(region),
      duties: z.array(region.extend({ total: count })),
      reasons,
    }),
  ),
  same: z.array(z.looseObject({ actor: z.string(), act: z.string(), total: count, reasons })),
})

const instrument = z.looseObject({ id: z.string(), title: words, kind: z.string(), maker: z.string(), sources: z.array(source) })

export const instrumentsSchema = z.array(
  z.looseObject({
    id: z.string(),
    title: z.string(),
    kind: z.string(),
    maker: z.string(),
    place: z.string().nullable(),
    window: loose.nullable(),
    rules: z.int(),
  }),
)
export const instrumentSchema = z.looseObject({
  instrument,
  provisions: z.array(z.looseObject({ id: z.string(), instrument: z.string(), sources: z.array(source) })),
})

export const topicSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  places: z.array(z.string()),
  words: z.array(z.string()),
  known: z.array(z.looseObject({ says: z.string(), place: z.string(), since: z.string().nullable(), attestation: z.string(), sources: z.array(source) })),
  unknown: z.array(z.string()),
  ask: z.array(z.string()),
  acts: z.array(z.string()),
  texts: z.array(z.string()),
})

export const placeSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  also: z.array(z.string()),
  division: z.string(),
  county: z.string().nullable(),
  agency: z.string().nullable(),
  policing,
})
export const actsSchema = z.array(z.looseObject({ act: z.string(), actor: z.string(), says: z.string() }))
export const factsSchema = z.array(
  z.looseObject({
    fact: z.string(),
    asks: z.string(),
    sensitivity: z.number(),
    judgement: z.string().nullable(),
    known: z.array(z.string()).nullable(),
    changeable: z.boolean(),
    answers: z.array(z.looseObject({ answer: z.string(), says: z.string() })),
  }),
)

export const situationSchema = z.looseObject({
  id: z.string(),
  group: z.string(),
  name: z.string(),
  person: z.string(),
  officer: z.string(),
  words: z.array(z.string()),
  act: z.string(),
  actor: z.string().nullable(),
  facts: answersByFact,
})

const told = z.looseObject({ norm: z.string(), says: z.string(), unless: z.string(), byHand: z.boolean() })

export const situationAnswerSchema = situationSchema.extend({
  place: z.string(),
  day: z.string(),
  agency: z.string(),
  reader: z.string(),
  verdict: verdict.nullable(),
  word: z.string(),
  says: z.string(),
  unless: z.string(),
  others: z.array(told),
  sides: z.array(z.looseObject({ side: z.string(), says: z.string(), source: z.string() })),
  either: z.array(told),
  known: z.string(),
  attestation: z.string().nullable(),
  perhaps: z.string(),
})

const shown = z.looseObject({ situation: answersByFact, verdict, because: z.array(z.looseObject({ norm: z.string(), says: z.string() })) }).nullable()

export const claimSchema = z.looseObject({
  is: z.string(),
  claimed: verdict,
  says: z.array(z.string()),
  openBecause: z.array(z.string()),
  against: shown,
  inLine: shown,
  answer: answerSchema,
})

const change = z.looseObject({ recorded: z.string().nullable(), here: z.string().nullable() }).nullable()

export const verifiedSchema = z.looseObject({
  same: z.boolean(),
  program: change,
  law: change,
  documents: change,
  fields: z.array(z.string()),
  verdict: change,
  problems: z.array(z.looseObject({ code: z.string(), message: z.string() })),
  says: z.array(z.string()),
})
