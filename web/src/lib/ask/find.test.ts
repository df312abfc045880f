// Plain words find the act that was meant, in both languages, and no text does harm.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Artefact, readArtefact } from 'evenhand/artefact'
import { actWordsIn, type Locale, locales } from 'evenhand/wording'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Choice, otherActs, topicActs } from './acts.ts'
import { finder } from './find.ts'

const home = resolve(import.meta.dirname, '../../../..')
let artefact: Artefact
const find: Partial<Record<Locale, (typed: string) => readonly Choice[]>> = {}

beforeAll(async () => {
  const found = await readArtefact(readFileSync(join(home, 'build/evenhand.law')))
  if (!('artefact' in found)) throw new Error(found.problem)
  artefact = found.artefact
  for (const lang of locales) {
    const acts = [...topicActs(artefact, lang).flatMap((each) => each.acts), ...otherActs(artefact, lang)]
    find[lang] = finder(actWordsIn(lang), acts)
  }
})

const found = (lang: Locale, typed: string): readonly string[] => find[lang]?.(typed).map((each) => each.value) ?? []

/** A phrase, the act meant, and among how many of the first it must be. */
const phrases: readonly (readonly [Locale, string, string, number])[] = [
  ['en', 'ICE wants to talk to him in the cell', 'give-access', 1],
  ['en', 'can ICE interview an inmate', 'give-access', 1],
  ['en', 'let immigration agents into the lockup', 'give-access', 1],
  ['en', 'can I ask for papers', 'request-immigration-papers', 1],
  ['en', 'green card', 'request-immigration-papers', 1],
  ['en', 'show me your passport', 'request-immigration-papers', 3],
  ['en', "passenger won't show ID", 'require-id', 3],
  ['en', "passenger won't show ID", 'treat-missing-id-as-suspicious', 3],
  ['en', 'no license, is that suspicious?', 'treat-missing-id-as-suspicious', 1],
  ['en', 'make the passenger show identification', 'require-id', 1],
  ['en', 'hold for ICE detainer', 'hold', 1],
  ['en', 'detainer', 'hold', 1],
  ['en', 'keep him 48 hours for immigration', 'hold', 1],
  ['en', 'is he a citizen', 'ask-status', 1],
  ['en', 'where was she born', 'ask-status', 1],
  ['en', 'are you here legally', 'ask-status', 3],
  ['en', 'tell ICE his release date', 'tell', 1],
  ['en', 'share information with border patrol', 'tell', 1],
  ['en', 'call border patrol to translate', 'call-federal-help', 1],
  ['en', 'need an interpreter', 'call-federal-help', 1],
  ['en', 'turn him over to ICE', 'hand-over', 1],
  ['en', 'transfer to immigration', 'hand-over', 1],
  ['en', 'extend the traffic stop until border patrol gets here', 'prolong-stop', 1],
  ['en', 'pull over a car', 'start-stop', 1],
  ['en', 'social security number', 'require-ssn', 1],
  ['en', 'sign a U visa certification', 'certify-visa', 1],
  ['en', 'victim asks about visa', 'advise-on-visa', 3],
  ['en', 'Mexican consular ID', 'refuse-other-id', 1],
  ['en', 'call the embassy', 'notify-consulate', 1],
  ['en', 'lodge him instead of a citation', 'hold-instead-of-citing', 1],
  ['en', 'he has an accent', 'infer-status', 3],
  ['en', 'racial profiling', 'use-as-suspicion', 1],
  ['en', 'arrest on an administrative warrant', 'arrest', 3],
  ['en', 'assist border patrol with a perimeter', 'help-hold', 1],
  ['en', 'bed for a federal detainee', 'house-for-federal', 1],
  ['en', '287(g) agreement', 'make-federal-agreement', 1],
  ['en', 'detanier', 'hold', 1],
  ['en', 'colleague is racist', 'report-complaint', 1],
  ['es', 'la migra quiere hablar con él en la celda', 'give-access', 1],
  ['es', 'ICE quiere entrevistar a un preso', 'give-access', 1],
  ['es', '¿puedo pedir papeles?', 'request-immigration-papers', 1],
  ['es', 'la mica', 'request-immigration-papers', 1],
  ['es', 'el pasajero no quiere mostrar identificación', 'require-id', 3],
  ['es', 'el pasajero no quiere mostrar identificación', 'treat-missing-id-as-suspicious', 3],
  ['es', 'retener por un detainer de ICE', 'hold', 1],
  ['es', 'orden de detención de la migra', 'hold', 1],
  ['es', 'preguntar si es ciudadano', 'ask-status', 1],
  ['es', 'dónde nació', 'ask-status', 1],
  ['es', 'avisar a ICE de la fecha de salida', 'tell', 1],
  ['es', 'compartir datos con inmigración', 'tell', 1],
  ['es', 'llamar a la patrulla fronteriza para traducir', 'call-federal-help', 1],
  ['es', 'necesito un intérprete', 'call-federal-help', 1],
  ['es', 'entregarlo a la migra', 'hand-over', 1],
  ['es', 'alargar la parada', 'prolong-stop', 1],
  ['es', 'parar un carro', 'start-stop', 1],
  ['es', 'numero de seguro social', 'require-ssn', 1],
  ['es', 'certificar visa U', 'certify-visa', 1],
  ['es', 'matrícula consular', 'refuse-other-id', 1],
  ['es', 'avisar al consulado', 'notify-consulate', 1],
  ['es', 'perfil racial', 'use-as-suspicion', 1],
  ['es', 'tiene acento', 'infer-status', 3],
  ['es', 'víctima con miedo a pedir ayuda', 'say-help-for-all', 3],
  ['es', 'sospechoso porque no trae licencia', 'treat-missing-id-as-suspicious', 1],
]

describe('plain words', () => {
  it.each(phrases)('%s: %s means %s (among the first %i)', (lang, typed, act, first) => {
    expect(found(lang, typed).slice(0, first)).toContain(act)
  })

  it.each([
    ['en', ''],
    ['en', 'the of to'],
    ['en', 'zzzzqq'],
    ['es', '¿¡…!'],
    ['es', 'xkcdxkcd'],
  ] as const)('%s: “%s” finds nothing', (lang, typed) => {
    expect(found(lang, typed)).toEqual([])
  })

  it('are few, unless several are equally good', () => {
    for (const [lang, typed] of phrases) expect(found(lang, typed).length).toBeLessThanOrEqual(8)
  })

  it('know only acts that there are', () => {
    const ids = artefact.vocabulary.acts.map((each) => each.id)
    for (const lang of locales) expect(Object.keys(actWordsIn(lang).acts).filter((each) => !ids.includes(each))).toEqual([])
  })

  it('never fail, and find the same in any case and with any accents', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.constantFrom(...phrases.flatMap(([, typed]) => typed.split(' '))), { maxLength: 8 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(fc.constantFrom(...locales), text, (lang, typed) => {
        const once = found(lang, typed)
        expect(found(lang, typed)).toEqual(once)
        expect(new Set(once).size).toBe(once.length)
        expect(
          found(
            lang,
            typed.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
          ),
        ).toEqual(once)
        expect(
          found(
            lang,
            typed.replace(/[aeiou]/g, (letter) => `${letter}\u0301`),
          ),
        ).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })
})
