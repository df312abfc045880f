import { describe, expect, it } from 'vitest'
import type { Norm, Vocabulary } from '../rules/index.ts'
import { clause, type Lexicon } from './clause.ts'
import { normSentence } from './norm.ts'

const words = (en: string, es: string) => ({ en, es })
const person = {
  id: 'person',
  asks: words('Who?', '¿Quién?'),
  says: words('the person is {}', 'la persona es {}'),
  denies: words('the person is not {}', 'la persona no es {}'),
  otherwise: words('a person', 'una persona'),
  sensitivity: 1,
  changeable: false,
  ordered: false,
  answers: [
    { id: 'driver', words: words('a driver', 'un conductor') },
    { id: 'passenger', words: words('a passenger', 'un pasajero') },
    { id: 'other', words: words('somebody else', 'otra persona') },
  ],
}
const danger = {
  id: 'danger',
  asks: words('Danger?', '¿Peligro?'),
  sensitivity: 1,
  changeable: false,
  ordered: false,
  answers: [
    { id: 'yes', words: words('somebody is in danger', 'alguien corre peligro') },
    { id: 'no', words: words('nobody is in danger', 'nadie corre peligro') },
  ],
}
const vocabulary: Vocabulary = {
  actors: [{ id: 'officer', words: words('an officer', 'un agente') }],
  agencies: [],
  acts: [
    { id: 'require-id', actor: 'officer', words: words('require {person} to show identification', 'exigir a {person} que muestre una identificación') },
    { id: 'wait', actor: 'officer', words: words('wait', 'esperar') },
  ],
  facts: [person, danger],
  givens: [],
}
const lexicon: Lexicon = {
  vocabulary,
  definitions: [
    { id: 'i/safety', instrument: 'i', words: words('there is a risk', 'hay un riesgo'), means: { kind: 'is', fact: 'danger', answers: ['yes'] }, sources: [] },
  ],
}
const isPerson = (...answers: string[]) => ({ kind: 'is', fact: 'person', answers }) as const
const inDanger = { kind: 'is', fact: 'danger', answers: ['yes'] } as const
const norm: Norm = {
  id: 'i/n',
  instrument: 'i',
  actors: ['officer'],
  acts: ['require-id'],
  modality: 'must not',
  when: isPerson('passenger'),
  unless: [],
  duties: [],
  overrides: [],
  sides: [],
  asksWhether: 'may',
  sources: [],
  cautions: [],
  attestation: 'official',
}

describe('a norm in a sentence', () => {
  it('puts what the rule fixes into the act, and does not say it twice', () => {
    expect(normSentence(lexicon, 'en', norm)).toBe('An officer must not require a passenger to show identification.')
    expect(normSentence(lexicon, 'es', norm)).toBe('Un agente no debe exigir a un pasajero que muestre una identificación.')
  })

  it('keeps the condition where the act has no place for it', () => {
    expect(normSentence(lexicon, 'en', { ...norm, acts: ['wait'] })).toBe('An officer must not wait when the person is a passenger.')
  })

  it('names every exception and every duty', () => {
    const full = {
      ...norm,
      when: { kind: 'all', of: [] } as const,
      unless: [{ condition: inDanger }, { condition: isPerson('driver', 'passenger') }],
      duties: ['wait'],
    }
    expect(normSentence(lexicon, 'en', full)).toBe(
      'An officer must not require a person to show identification. This does not apply if somebody is in danger, or if the person is a driver or a passenger. Whoever does this must also wait.',
    )
  })

  it('sets a condition out as a list where it has many parts, and where a sentence would be long', () => {
    const three = { kind: 'all', of: [inDanger, isPerson('driver', 'passenger'), { kind: 'not', of: isPerson('other') }] } as const
    expect(normSentence(lexicon, 'en', { ...norm, acts: ['wait'], when: three })).toBe(
      'An officer must not wait when all of this is true: somebody is in danger; the person is a driver or a passenger; and the person is not somebody else.',
    )
    const long = { ...norm, acts: ['require-id', 'require-id', 'require-id', 'wait'], modality: 'should not', when: inDanger } as const
    expect(normSentence(lexicon, 'es', long)).toBe(
      'Un agente no debería exigir a una persona que muestre una identificación, exigir a una persona que muestre una identificación, exigir a una persona que muestre una identificación ni esperar cuando se cumple esto: alguien corre peligro.',
    )
  })

  it('sets exceptions out as a list where they are more than two, or could be read together wrongly', () => {
    const either = { kind: 'any', of: [isPerson('driver'), isPerson('other')] } as const
    const mixed = { ...norm, unless: [{ condition: { kind: 'all', of: [inDanger, either] } as const }] }
    expect(normSentence(lexicon, 'en', mixed)).toContain('This does not apply if all of this is true: somebody is in danger; and the person is a driver or')
    const three = { ...norm, unless: [{ condition: inDanger }, { condition: isPerson('driver') }, { condition: isPerson('other') }] }
    expect(normSentence(lexicon, 'es', three)).toContain(
      'Esto no se aplica si se cumple algo de esto: alguien corre peligro; la persona es un conductor; o la persona es',
    )
  })

  it('says that an open question is open, and whether it is about what may or what must be done', () => {
    expect(normSentence(lexicon, 'en', { ...norm, modality: 'unsettled', asksWhether: 'must' })).toBe(
      'It is unsettled whether an officer must require a passenger to show identification.',
    )
  })

  it('joins what must be done with and, what may be done with or', () => {
    expect(normSentence(lexicon, 'en', { ...norm, acts: ['require-id', 'wait'], modality: 'must' })).toContain('identification and wait')
    expect(normSentence(lexicon, 'en', { ...norm, acts: ['require-id', 'wait'], modality: 'may' })).toContain('identification or wait')
  })
})

describe('conditions as clauses', () => {
  it('deny with the fact’s own denial, or with the other answers', () => {
    expect(clause(lexicon, 'en', { kind: 'not', of: isPerson('driver') })).toBe('the person is not a driver')
    expect(clause(lexicon, 'en', { kind: 'not', of: inDanger })).toBe('nobody is in danger')
  })

  it('join what is denied with ni in Spanish', () => {
    expect(clause(lexicon, 'es', { kind: 'not', of: isPerson('driver', 'passenger') })).toBe('la persona no es un conductor ni un pasajero')
    expect(clause(lexicon, 'en', { kind: 'not', of: isPerson('driver', 'passenger') })).toBe('the person is not a driver or a passenger')
  })

  it('move a denial inwards', () => {
    expect(clause(lexicon, 'en', { kind: 'not', of: { kind: 'any', of: [isPerson('driver'), inDanger] } })).toBe(
      'the person is not a driver and nobody is in danger',
    )
  })

  it('mark what belongs together', () => {
    const both = { kind: 'all', of: [isPerson('driver'), inDanger] } as const
    expect(clause(lexicon, 'en', { kind: 'any', of: [isPerson('other'), both] })).toBe(
      'the person is somebody else or at the same time the person is a driver and somebody is in danger',
    )
    const one = { kind: 'any', of: [isPerson('driver'), inDanger] } as const
    expect(clause(lexicon, 'es', { kind: 'all', of: [isPerson('other'), one] })).toBe(
      'la persona es otra persona y o bien la persona es un conductor o alguien corre peligro',
    )
  })

  it('use the words of a definition, and its meaning where it is denied', () => {
    const defined = { kind: 'defined', definition: 'i/safety', of: inDanger } as const
    expect(clause(lexicon, 'en', defined)).toBe('there is a risk')
    expect(clause(lexicon, 'en', { kind: 'not', of: defined })).toBe('nobody is in danger')
  })
})
