// What asks for a person's status is refused, and what only speaks of status is not.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { readSituations } from '../situations/index.ts'
import { asksForStatus, namesStatus } from './status.ts'

const { documents } = await theLaw()

const asking = [
  'is Juan Perez undocumented',
  'Is my neighbor undocumented?',
  'Is this driver a US citizen?',
  'is she a citizen',
  "what is this person's immigration status",
  'What is his status?',
  'immigration status of Maria Lopez',
  'look up the immigration status of John Smith',
  'Can you tell me if he is here legally?',
  'please check whether the driver is undocumented',
  'find out if Ana has papers',
  'does my tenant have a green card',
  'is this man illegal',
  'is he legal?',
  'who is undocumented in Norwich',
  'which of my workers are undocumented',
  'list of undocumented people in Hartford',
  'verify citizenship status of this passenger',
  'am I a citizen',
  '¿Mi vecino es indocumentado?',
  '¿Es ciudadano este señor?',
  '¿Tiene papeles mi empleado?',
  'estatus migratorio de Juan Pérez',
  '¿Cuál es el estatus migratorio de esta persona?',
  'dime si ella es ciudadana',
  '¿Está María aquí legalmente?',
  'averiguar si Pedro tiene papeles',
  '¿Quién es indocumentado en Norwich?',
  'lista de personas indocumentadas',
  '¿Este hombre es ilegal?',
]

const harmless = [
  'can police ask about my immigration status',
  'do I have to say if I am a citizen',
  'are you a citizen',
  'what is your immigration status',
  'officer asked if I am undocumented',
  'what if I am undocumented and get stopped',
  'is it legal to ask for immigration papers',
  'are checkpoints legal',
  'is racial profiling illegal',
  'can ICE find out my status from the police',
  'tell ICE somebody’s citizenship or immigration status',
  'is my undocumented neighbor protected',
  'my son is undocumented, can police hold him',
  'do you have papers',
  'are undocumented people arrested in Vermont',
  'is asking for papers illegal',
  'where were you born',
  'passenger has no ID',
  'is ICE here',
  'does the sheriff have a policy',
  '¿puede la policía preguntar por mi estatus migratorio?',
  '¿tiene papeles?',
  '¿es usted ciudadano?',
  '¿cuál es su estatus migratorio?',
  '¿tengo que decir si soy ciudadano?',
  'me preguntaron si tengo papeles',
  '¿es legal pedir papeles?',
  'si soy indocumentado y me paran',
  '¿el retén es legal?',
  '¿la policía es legal?',
]

describe('the status of a person', () => {
  it.each(asking)('is asked for: %s', (typed) => {
    expect(asksForStatus(typed)).toBe(true)
    expect(asksForStatus(`  ${typed.toUpperCase()}  `)).toBe(true)
  })

  it.each(harmless)('is not asked for: %s', (typed) => {
    expect(asksForStatus(typed)).toBe(false)
  })

  it('is asked for by no situation that people can find here', () => {
    const { situations } = readSituations(documents.texts)
    const all = situations.flatMap((each) => [each.name, each.person, each.officer].flatMap((words) => Object.values(words)))
    expect(all.length).toBeGreaterThan(100)
    expect(all.filter(asksForStatus)).toEqual([])
  })

  it('is told by facts that are not there', () => {
    for (const each of ['immigration-status', 'is-citizen', 'undocumented', 'legal_status', 'ciudadanía']) expect(namesStatus(each)).toBe(true)
    for (const each of ['persn', 'suspicon', 'papr']) expect(namesStatus(each)).toBe(false)
  })

  it('reads no more words than anybody asks it in, however long the text', () => {
    const question = 'is this person a citizen'
    expect(asksForStatus(question)).toBe(true)
    for (const words of [40, 5000]) expect(asksForStatus(`${'please '.repeat(words)}${question}`)).toBe(false)
  })
})
