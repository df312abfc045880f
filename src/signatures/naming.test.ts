// Who is named in a text is found, however the name is written; who is not, is not, in the sentences that clerks and boards write.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { petitionSample } from '../../conformance/petition-sample.ts'
import { readListed } from './names.ts'
import { type Nameable, namingsIn } from './naming.ts'
import { anyParts, waysToWrite } from './written.fixture.ts'

const person = (last: string, given: string, address = ''): Nameable => ({ last, given, address })
/** As a line of a petition has it: nobody knows which words are the last name. */
const typed = (name: string, address = ''): Nameable => ({ last: name, given: name, address })
const found = (text: string, ...people: readonly Nameable[]): readonly string[] => namingsIn(text, people).map(({ start, end }) => text.slice(start, end))

const sample = petitionSample(11, 20_000)
const town = sample.voters.map((each) => person(each.last, `${each.first} ${each.middle}`, `${each.number} ${each.street} ${each.unit}`))

const ordinary = [
  'Signatures of voters needed: 156. Lines on the petition: 203. Valid: 149. Missing: 7.',
  'Lines that do not count: not on the checklist 23, signed twice 6, not readable 4, without an address 12.',
  'Page 1, line 1: the signer is not on the checklist of the town.',
  'On page 12, line 4, and on page 3, line 9, the street address is missing.',
  'The first page does not have the text of the petition, so none of its 20 lines counts (17 V.S.A. § 2642(a)(3)).',
  'Line 7 of page 2 repeats line 3 of page 1. A voter counts once.',
  'The petition was filed on Thursday, 14 January 2027, at 4:50 in the afternoon, after the office had closed.',
  'Lines 3, 4 and 17 on the main page cannot be read.',
  'The board will read the article at its next meeting, and may warn it for the day of the annual meeting.',
  'The article asks for what only the State may grant: it would change a charter of 1761.',
  'Refused: the matter is not the business of the town (Dillon’s rule), as counsel advised on 3 March.',
  'A mark in place of a name was made without a witness on page 4, line 2.',
  'Hand writing on page 5, lines 8 to 12, looks the same; each voter must sign for themselves.',
  'The number of signers falls short by 7. It can be supplemented until Saturday, 16 January, 11 am.',
  'The town of Norwich in Windsor County has 3,109 voters, of whom five percent are 156.',
  'Two signers took their signature back before the warning was signed.',
  'Box 12 of the form was left empty, and nobody can say what was meant by it.',
  'No street is given on line 12; main reasons are given above.',
  'It was not signed by the person who circulated it, as 24 V.S.A. § 1973 wants.',
  'Lines 1 to 20: the sheet was signed before the first lawful day.',
  'Firmas de votantes que se necesitan: 156. Líneas en la petición: 203. Válidas: 149. Faltan: 7.',
  'Líneas que no cuentan: no está en la lista 23, firmó dos veces 6, ilegible 4, sin dirección 12.',
  'En la hoja 1, línea 1, quien firma no está en la lista de votantes del pueblo.',
  'En la hoja 12, línea 4, falta la dirección de la calle.',
  'La primera hoja no lleva el texto de la petición, y ninguna de sus 20 líneas cuenta.',
  'La línea 7 de la hoja 2 repite la línea 3 de la hoja 1; cada votante cuenta una vez.',
  'La petición se presentó el jueves 14 de enero de 2027 a las 4:50 de la tarde, cuando la oficina ya estaba cerrada.',
  'La junta leerá el artículo en su próxima reunión y puede convocarlo para el día de la asamblea anual.',
  'Se puede completar hasta el sábado 16 de enero a las 11 de la mañana.',
  'Rechazada: el asunto no es del municipio, según dijo el abogado el 3 de marzo.',
  'Dos firmantes retiraron su firma antes de que se firmara la convocatoria.',
  'Nadie puede decir qué quiso escribir quien firmó en la línea 2 de la hoja 4.',
]

/** Names that are words, as towns have them. */
const awkward = [
  person('Page', 'Mark', '12 Main Street'),
  person('Line', 'Grace', '4 Main Street'),
  person('Read', 'Will', 'PO Box 7'),
  person('Street', 'May'),
  person('Town', 'Norma', '3 Town Farm Road'),
  person('Board', 'Art'),
  person('Day', 'Dawn'),
  person('Rule', 'Grant', '1 North Street'),
  person('Hand', 'Bill'),
  person('de la Hoja', 'Luz', '2 Calle Sol'),
  person('Sol', 'Mar'),
  person('Norwich', 'Nell'),
  person('An', 'To'),
  typed('Grace A. Page', '1 Page Street'),
]

describe('a name is found', () => {
  const around = fc.constantFrom(['', ''], ['Line 1: ', ' does not live here.'], ['The signer (', ') is unknown'], ['la firma de ', ', que'], ['x ', ' x'])
  it('in any order, case and accents, of a voter or of a signer', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(), around, (parts, way, [before, after]) => {
        const { last, first, middle } = parts
        // WHY: others stand beside it, so that no word of the name is rare
        for (const written of waysToWrite(parts, way))
          for (const somebody of [person(last, `${first} ${middle}`), typed(`${first} ${middle} ${last}`), typed(`${last}, ${first}`)])
            for (const others of [
              [],
              Array.from({ length: 9 }, () => person(last, 'Quentin')),
              Array.from({ length: 9 }, () => person('Quentin', `${first} ${middle}`)),
            ])
              expect({ written, found: found(`${before}${written}${after}`, ...others, somebody).length > 0 }).toEqual({ written, found: true })
      }),
      { numRuns: 60 },
    )
  })

  it('with an initial for the rest, before or after', () => {
    fc.assert(
      fc.property(anyParts, fc.constantFrom('.', ''), fc.boolean(), (parts, stop, isTurned) => {
        const { last } = parts
        const initial = `${readListed(parts).first[0]?.charAt(0).toUpperCase() ?? ''}${stop}`
        const written = isTurned ? `${last}, ${initial}` : `${initial} ${last}`
        const others = Array.from({ length: 9 }, () => person(last, 'Quentin'))
        // WHY: the full stop matters, because Torre is also a tower, and `a tower` is nobody
        if (stop === '' && last === 'de la Torre') return
        expect({ written, found: found(`Line 1, ${written} is not there`, ...others, person(last, parts.first)).length > 0 }).toEqual({ written, found: true })
      }),
    )
  })

  it.each([
    ['Line 1: Zebulonius Quigleyx (Nowhere Lane 9) lives elsewhere', ['Zebulonius Quigleyx', 'Nowhere Lane 9']],
    ['the signer zebulonius is a minor', ['zebulonius']],
    ['Quigleyx’s line', ['Quigleyx']],
    ['9 Nowhere Ln. is not in town', ['9 Nowhere']],
    ['QUIG\u00adLEYX', ['QUIG\u00adLEYX']],
  ])('%s', (text, expected) => {
    expect(found(text, ...town, typed('Quigleyx, Zebulonius', '9 Nowhere Lane'))).toEqual(expected)
  })

  it.each([
    ['Mark Page did not sign', 'Mark Page'],
    ['page, mark', 'page, mark'],
    ['signed by Will Read', 'Will Read'],
    ['Bob Smith', 'Bob Smith'],
    ['somebody at 12 Main St', '12 Main St'],
    ['Main Street 12', 'Main Street 12'],
    ['P.O. Box 7', 'Box 7'],
    ['Mc Farwick', 'Mc Farwick'],
    ['M. Page', 'M. Page'],
  ])('%s', (text, expected) => {
    expect(found(text, ...awkward, person('Smith', 'Robert'), person('McFarwick', 'Ada'))).toEqual([expected])
  })
})

describe('nobody is found', () => {
  it.each(ordinary)('%s', (text) => {
    expect(namingsIn(text, [...town, ...awkward], ['Norwich']).map(({ start, end }) => text.slice(start, end))).toEqual([])
  })

  it('in any text about nobody', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(namingsIn(text, [])).toEqual([])
      }),
    )
  })
})

it('gives places in order, none within another, and each of somebody', () => {
  const words = fc.constantFrom('Ada', 'Abbott', 'Page', 'A.', '12', 'Elm', 'St', 'line', ',', 'Box', 'bob', "O'Neil")
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (all) => {
      const text = all.join(' ')
      const people = [person('Abbott', 'Ada', '12 Elm Street'), typed("Bob O'Neil", 'Box 12'), person('Page', 'Ada')]
      const namings = namingsIn(text, people)
      for (const [index, each] of namings.entries()) {
        expect(each.start).toBeLessThan(each.end)
        expect(people[each.person]).toBeDefined()
        expect(each.start).toBeGreaterThanOrEqual(namings[index - 1]?.end ?? 0)
      }
    }),
  )
})
