// Whether what was read is a law that can be asked: every part has its shape, and everything that is named is there.
// WHY: it is marked as pure, so that a page which reads a law that was checked before loads none of it.
// WHY: it is checked by hand, because every command does so at its start, and loading a schema library would take longer.
import { dawn, isWebAddress, type Window } from '../base/index.ts'
import { isOrder, outcomeOf, type Packed, type Ref, support } from '../diagram/index.ts'
import type { Agency, Policing } from '../places/index.ts'
import type {
  Act,
  Analysis,
  Attestation,
  Contest,
  Definition,
  Eraser,
  Exception,
  Fact,
  Given,
  Instrument,
  Kind,
  Limit,
  Modality,
  Named,
  Norm,
  Side,
  Source,
  Treated,
  Treatment,
  Verdict,
} from '../rules/index.ts'
import type { Cell, CellNorm, Contents, Edition, PlaceEntry, Status, Timeline, Ways } from './model.ts'
import { among, below, type Is, idsIn, inOrder, isDayText, isNumber, isObject, isText, isTruth, listOf, mapOf, maybe, named, shape, word } from './shape.ts'

const isVerdict = /* @__PURE__ */ word<Verdict>({
  must: true,
  should: true,
  may: true,
  'should not': true,
  'must not': true,
  unsettled: true,
  conflict: true,
  silent: true,
})
const isModality = /* @__PURE__ */ word<Modality | 'unsettled'>({ must: true, should: true, may: true, 'should not': true, 'must not': true, unsettled: true })
const isSaid = /* @__PURE__ */ word<Modality>({ must: true, should: true, may: true, 'should not': true, 'must not': true })
const isAttestation = /* @__PURE__ */ word<Attestation>({ official: true, partial: true, secondary: true, unconfirmed: true })
const isTreatment = /* @__PURE__ */ word<Treatment>({ error: true, warning: true, accepted: true })
const isHow = /* @__PURE__ */ word<Policing['how']>({ own: true, village: true, contract: true })
const isAnalysis = /* @__PURE__ */ word<Analysis>({
  'ceiling-breach': true,
  conflict: true,
  'dead-norm': true,
  'doubtful-norm': true,
  'floor-breach': true,
  gap: true,
  'idle-treatment': true,
  'no-none': true,
  'redundant-norm': true,
  'scope-in-caution': true,
  'void-norm': true,
})
const isKind = /* @__PURE__ */ word<Kind>({
  'federal-constitution': true,
  'federal-decision': true,
  'federal-statute': true,
  'federal-regulation': true,
  'state-constitution': true,
  'state-decision': true,
  'state-statute': true,
  'court-rule': true,
  'state-regulation': true,
  'executive-order': true,
  'model-policy': true,
  charter: true,
  ordinance: true,
  'agency-policy': true,
  resolution: true,
  'advisory-vote': true,
  proposal: true,
  statement: true,
})

const isAddress: Is = (value) => isText(value) && isWebAddress(String(value))
const words = /* @__PURE__ */ mapOf(isText, isText)
const texts = /* @__PURE__ */ listOf(isText)
const window = /* @__PURE__ */ maybe(
  /* @__PURE__ */ shape<Window>({ from: isDayText, before: isTruth, after: /* @__PURE__ */ maybe(isDayText), through: /* @__PURE__ */ maybe(isDayText) }),
)
const source = /* @__PURE__ */ shape<Source>({ title: isText, address: /* @__PURE__ */ maybe(isAddress), attestation: isAttestation })
const side = /* @__PURE__ */ shape<Side>({
  side: /* @__PURE__ */ among(['for', 'against']),
  from: /* @__PURE__ */ maybe(isDayText),
  words,
  source: /* @__PURE__ */ maybe(source),
})
const thing = /* @__PURE__ */ shape<Named>({ id: isText, words })

/** Conditions nest no deeper than this in any law that was compiled; what does is made to exhaust whoever walks it. */
const deepest = 1000

/**
 * Whether the contents belong together and to the diagrams, `highest` being the highest outcome under each node. Places need not all be
 * there: a law can be compiled for some of them.
 */
export function isWhole(contents: Contents, diagrams: Packed, highest: ReadonlyMap<Ref, number>): boolean {
  const { vocabulary } = contents
  if (!isObject(vocabulary)) return false
  const oneOf = (list: unknown): Is => among(idsIn(list))
  const [actor, agency, act, given] = [oneOf(vocabulary.actors), oneOf(vocabulary.agencies), oneOf(vocabulary.acts), oneOf(vocabulary.givens)]
  const [instrument, norm, eraser] = [oneOf(contents.instruments), oneOf(contents.norms), oneOf(contents.erasers)]
  const fact = shape<Fact>({
    ...{ id: isText, asks: words, help: maybe(words), says: maybe(words), denies: maybe(words), otherwise: maybe(words) },
    ...{ sensitivity: isNumber, judge: maybe(actor), knowers: maybe(listOf(actor)), changeable: isTruth, ordered: isTruth },
    answers: (value) => named(thing)(value) && idsIn(value).size > 0,
  })
  if (!named(fact)(vocabulary.facts)) return false
  const answers = new Map(vocabulary.facts.map((each) => [each.id, idsIn(each.answers)]))

  const depths = new Map<unknown, number>()
  const condition = (value: unknown, depth = 0): boolean => depthOf(value, depth) <= deepest
  /** How deep a condition nests, what it names included; without end where it is none. */
  const depthOf = (value: unknown, depth: number): number => {
    if (!isObject(value) || depth > deepest) return Number.POSITIVE_INFINITY
    const inner = (part: unknown): number => depthOf(part, depth + 1)
    switch (value['kind']) {
      case 'is': {
        const known = answers.get(String(value['fact']))
        return known !== undefined && isText(value['fact']) && listOf(among(known))(value['answers']) ? depth : Number.POSITIVE_INFINITY
      }
      case 'all':
      case 'any':
        return Array.isArray(value['of']) ? value['of'].map(inner).reduce((most, each) => Math.max(most, each), depth) : Number.POSITIVE_INFINITY
      case 'not':
        return inner(value['of'])
      case 'defined':
        return depth + 1 + (depths.get(value['definition']) ?? Number.POSITIVE_INFINITY)
      default:
        return Number.POSITIVE_INFINITY
    }
  }
  const when: Is = (value) => condition(value)
  // INVARIANT: a definition names only those before it
  for (const each of contents.definitions) if (isObject(each)) depths.set(each['id'], depthOf(each['means'], 0))
  const known = { sources: listOf(source), cautions: listOf(words), attestation: isAttestation }
  const provision = {
    ...{ id: isText, instrument, acts: listOf(act), when, window, ...known },
    unless: listOf(shape<Exception>({ condition: when, source: maybe(source), reading: maybe(isText) })),
  }
  const root =
    (outcomes: number): Is =>
    (value) =>
      typeof value === 'number' && Number.isInteger(value) && (value < 0 ? outcomeOf(value) : (highest.get(value) ?? outcomes)) < outcomes
  const status: Is = (value) => {
    if (!isObject(value)) return false
    const { kind, by } = value
    const is: Readonly<Record<Status['kind'], boolean>> = {
      inert: true,
      stands: true,
      'set-aside': listOf(below(Number.MAX_SAFE_INTEGER))(by) && isTruth(value['open']),
      overridden: listOf(norm)(by) && isTruth(value['open']),
      struck: listOf(eraser)(by) && isTruth(value['open']),
    }
    return Object.entries(is).some(([each, fits]) => each === kind && fits)
  }
  const { facts } = vocabulary
  const cell = shape<Cell>({
    norms: listOf(shape<CellNorm>({ norm, rank: isNumber, status: root(contents.statuses.length), doubts: texts, owed: maybe(root(2)) })),
    erasers: listOf(shape<Cell['erasers'][number]>({ eraser, doubts: texts, rank: isNumber, applies: root(2) })),
    ways: maybe(root(contents.ways.length)),
    owed: listOf(shape<Cell['owed'][number]>({ act, where: root(2) })),
    verdict: root(contents.verdicts.length + 1),
    scope: listOf(below(facts.length)),
  })
  const editions: Is = (value) =>
    listOf(shape<Edition>({ from: isDayText, cell: below(contents.cells.length), loose: maybe(below(contents.cells.length)) }))(value) &&
    (value as readonly Edition[])[0]?.from === dawn &&
    inOrder((value as readonly Edition[]).map((each) => each.from))
  const question: Is = (value) => {
    const [of, what, ...more] = String(value).split(' ')
    return actor(of) && act(what) && more.length === 0
  }
  const policing = shape<Policing>({
    ...{ kind: agency, how: isHow, ori: maybe(isText), name: maybe(isText), village: maybe(isText) },
    ...{ reported: maybe(isText), source: maybe(source) },
  })
  const entry = shape<PlaceEntry>({
    ...{ id: isText, name: isText, kind: isText, agency: maybe(agency), policing: listOf(policing), division: isText },
    ...{ county: maybe(isText), also: texts, timelines: mapOf(agency, below(contents.timelines.length)) },
  })
  const parts: { readonly [Key in keyof Contents]: Is } = {
    documents: isText,
    order: () => isOrder(contents.order, facts.length),
    vocabulary: shape<Contents['vocabulary']>({
      actors: named(thing),
      agencies: named(thing),
      acts: named(
        shape<Act>({ id: isText, words, actor, help: maybe(words), after: maybe(shape<NonNullable<Act['after']>>({ breach: isTruth, acts: listOf(act) })) }),
      ),
      facts: () => true,
      givens: named(shape<Given>({ id: isText, words, premise: when, conclusion: when })),
    }),
    instruments: named(
      shape<Instrument>({
        ...{ id: isText, title: words, kind: isKind, maker: isText, made: maybe(isDayText), window, replaces: listOf(instrument) },
        ...{
          follows: listOf(instrument),
          adopts: maybe(instrument),
          imposed: maybe(norm),
          barred: maybe(norm),
          rejected: maybe(isTruth),
          agencies: listOf(agency),
          place: maybe(isText),
          regulates: listOf(act),
        },
        open: maybe(shape<NonNullable<Instrument['open']>>({ from: isDayText, sides: listOf(side) })),
        repealed: maybe(shape<NonNullable<Instrument['repealed']>>({ by: isText, on: maybe(isDayText) })),
        ...{ sources: listOf(source), reviewed: maybe(isDayText), unknowns: listOf(words) },
        treats: listOf(shape<Treated>({ code: isAnalysis, subjects: texts, as: isTreatment, because: words })),
      }),
    ),
    norms: named(
      shape<Norm>({
        ...{ ...provision, actors: listOf(actor), modality: isModality, duties: listOf(act), overrides: listOf(norm) },
        ...{ sides: listOf(side), asksWhether: isSaid, over: maybe(isText), from: maybe(isText) },
      }),
    ),
    erasers: named(
      shape<Eraser>({
        ...{ ...provision, reaches: isKind },
        contests: listOf(shape<Contest>({ circuit: maybe(isText), window, sides: listOf(side), over: maybe(isText) })),
      }),
    ),
    definitions: named(shape<Definition>({ id: isText, instrument, words, means: when, sources: listOf(source) })),
    limits: named(
      shape<Limit>({
        ...{ id: isText, instrument, limit: among(['floor', 'ceiling']), upper: isKind, lowers: listOf(isKind), acts: listOf(act) },
        ...{ when, window, ...known },
      }),
    ),
    verdicts: (value) => listOf(isVerdict)(value) && new Set(contents.verdicts).size === contents.verdicts.length,
    statuses: listOf(status),
    ways: listOf(listOf(shape<Ways[number]>({ settled: listOf(settled), verdict: isVerdict }))),
    places: named(entry),
    agencies: listOf(
      shape<Agency>({
        ...{ ori: isText, name: isText, kind: maybe(agency), place: isText, village: maybe(isText), partOf: maybe(isText), listed: isText },
      }),
    ),
    cells: listOf(cell),
    timelines: listOf(shape<Timeline>({ circuit: isText, instruments: listOf(instrument), editions: mapOf(question, editions) })),
    possible: root(2),
    givens: listOf(shape<Contents['givens'][number]>({ given, holds: root(2) })),
  }
  return shape<Contents>(parts)(contents) && contents.cells.every((each) => fitsScope(diagrams, each))
}

const settled: Is = (value) => Array.isArray(value) && value.length === 2 && isText(value[0]) && isTruth(value[1])

/** Whether the scope of a cell is in order and has every fact that its verdict tests, without which nothing could be counted. */
function fitsScope(diagrams: Packed, { verdict, scope }: Cell): boolean {
  const facts = new Set(scope)
  return scope.every((each, index) => index === 0 || (scope[index - 1] ?? each) < each) && [...support(diagrams, verdict)].every((each) => facts.has(each))
}
