// What a finding says: what is wrong, and what to do. Lower case, no full stop, the author's words in backticks.
import type { Code, Finding } from '../language/index.ts'
import type { Locale } from './locale.ts'

type Messages = Readonly<Record<Code, string>>

const english: Messages = {
  'ceiling-breach': '`{name}` is stricter than it may be under `{limit}`{when}: {says}; above it {other} ({where})',
  conflict: '`{name}` and `{others}` contradict each other{when} ({where})',
  'dead-norm': '`{name}` decides nothing: in every possible situation another rule does, or none has to ({where})',
  'doubtful-norm': '`{name}` may be void: whether `{others}` strikes it is disputed{when} ({where})',
  'floor-breach': '`{name}` is looser than it may be under `{limit}`{when}: {says}; above it {other} ({where})',
  gap: '`{name}` sets out to regulate `{act}` and says nothing{when}',
  'idle-treatment': '`{name}` treats `{code}`, and nothing of that kind is found there: take it out',
  'no-none':
    '`{name}` tests `{fact}` on `{acts}`, where nothing of the kind may be so, and `{fact}` has no answer for that: give it one, `none` or `other`, or do not test it here',
  'redundant-norm': '`{name}` can be left out: its text gives the same answers without it',
  'scope-in-caution': 'a caution of `{name}` speaks of `{said}`, and the rule does not: say it in the rule, or say why it need not be there',
  'too-involved': 'what `{name}` says, with what stands beside it, is more than can be worked out: test fewer facts in it, or make several rules of it',
  'void-norm': '`{name}` is void on `{act}`: `{others}` strikes it in every situation ({where})',
  'and-or-mixed': '`and` and `or` stand side by side: put brackets round the part that belongs together',
  'circular-overrides': 'these norms give way to each other in a circle: {names}',
  'dates-out-of-order': '{later} lies before what it should follow ({earlier})',
  'dead-exception': 'this exception of `{name}` can never hold where the rule applies',
  'duplicate-name': '`{name}` is declared twice: give one of them another name',
  'idle-override': '`{name}` is overridden here, but no actor does any act under both norms',
  'impossible-case': 'the answers of case `{name}` cannot all be true',
  'impossible-condition': 'the condition of `{name}` cannot hold in any situation that the givens allow',
  'instrument-missing': '`{name}` belongs to no instrument: begin the document with one',
  'instrument-repeated': '`{name}` is a second instrument in one document: give it a document of its own',
  'kind-cannot-bind': 'a text of kind `{kind}` binds nobody: write `binds nobody`',
  'missing-attestation': 'say how well `{title}` was read: official, partial, secondary or unconfirmed',
  'missing-citation': 'case `{name}` cites nothing',
  'missing-clause': 'fact `{name}` has more than two answers and needs `{clause}`',
  'missing-english': '`{name}` has no English wording here',
  'missing-source': '`{name}` has no source',
  'missing-spanish': '`{name}` has no Spanish wording here',
  'missing-slot': '`{clause}` of `{name}` has no place for the answers: put an empty pair of braces there',
  'nested-too-deep': 'brackets, or definitions that use definitions, nest deeper than {most}',
  'never-applies': '`{name}` never applies: its exceptions cover its whole condition',
  'not-an-address': '`{text}` is no address on the web: begin it with `https://`',
  'not-a-date': '`{text}` is not a date of the calendar',
  'not-ordered': 'the answers of `{fact}` are not in order, so `at least` and `at most` say nothing',
  'not-text': 'this is not text',
  'sensitivity-out-of-range': 'sensitivity runs from 1 to 3, not {value}',
  'stray-fence': 'this line does not begin a fence of rules: write ```policy at the start of a line, alone on it',
  syntax: 'this is not understood{found}{expected}{within}{keyword}',
  'too-large': 'the document has {size} characters; {most} are the most',
  'too-many-rules': 'the document has {count} rules; {most} are the most',
  'unknown-act': 'no act `{name}` is declared{nearest}',
  'unknown-actor': 'no actor `{name}` is declared{nearest}',
  'unknown-agency': 'no kind of agency `{name}` is declared{nearest}',
  'unknown-answer': '`{name}` is not an answer to `{fact}` ({known}){nearest}',
  'unknown-attestation': '`{name}` is not an attestation{nearest}',
  'unknown-circuit': 'no place lies in a circuit `{name}`{nearest}',
  'unknown-definition': 'this instrument defines no `{name}` before here{nearest}',
  'unknown-fact': 'no fact `{name}` is declared{nearest}',
  'unknown-instrument': 'no instrument `{name}` is declared{nearest}',
  'unknown-kind': '`{name}` is not a kind of instrument{nearest}',
  'unknown-limit': 'a limit is a floor or a ceiling, not `{name}`{nearest}',
  'unknown-norm': 'no norm `{name}` is declared{nearest}',
  'unknown-place': 'no place `{name}` is in the table of places{nearest}',
  'unknown-slot': 'no fact `{name}` can be put here: it needs `says` and `otherwise`{nearest}',
  'unknown-treatment': '`{name}` is neither a finding of an analysis nor a way to treat one{nearest}',
}

const spanish: Messages = {
  'ceiling-breach': '`{name}` es más estricta de lo que puede ser según `{limit}`{when}: {says}; por encima, {other} ({where})',
  conflict: '`{name}` y `{others}` se contradicen{when} ({where})',
  'dead-norm': '`{name}` no decide nada: en toda situación posible decide otra regla, o no hace falta ninguna ({where})',
  'doubtful-norm': '`{name}` quizás es nula: se discute si `{others}` la anula{when} ({where})',
  'floor-breach': '`{name}` es menos estricta de lo que puede ser según `{limit}`{when}: {says}; por encima, {other} ({where})',
  gap: '`{name}` quiere regular `{act}` y no dice nada{when}',
  'idle-treatment': '`{name}` trata `{code}`, y ahí no se halla nada así: quítelo',
  'no-none':
    '`{name}` comprueba `{fact}` en `{acts}`, donde quizás no hay nada así, y `{fact}` no tiene respuesta para eso: dele una, `none` u `other`, o no lo compruebe aquí',
  'redundant-norm': '`{name}` sobra: su texto da las mismas respuestas sin ella',
  'scope-in-caution': 'una advertencia de `{name}` habla de `{said}`, y la regla no: dígalo en la regla, o diga por qué no hace falta ahí',
  'too-involved':
    'lo que dice `{name}`, con lo que está a su lado, es más de lo que se puede calcular: compruebe menos hechos en ella o divídala en varias reglas',
  'void-norm': '`{name}` es nula sobre `{act}`: `{others}` la anula en toda situación ({where})',
  'and-or-mixed': '`and` y `or` están juntos: ponga entre paréntesis lo que va unido',
  'circular-overrides': 'estas normas ceden unas ante otras en círculo: {names}',
  'dates-out-of-order': '{later} es anterior a lo que debería seguir ({earlier})',
  'dead-exception': 'esta excepción de `{name}` nunca puede darse donde la regla se aplica',
  'duplicate-name': '`{name}` se declara dos veces: dé otro nombre a una',
  'idle-override': 'aquí se desplaza `{name}`, pero nadie hace ningún acto bajo ambas normas',
  'impossible-case': 'las respuestas del caso `{name}` no pueden ser ciertas a la vez',
  'impossible-condition': 'la condición de `{name}` no puede darse en ninguna situación posible',
  'instrument-missing': '`{name}` no pertenece a ningún instrumento: empiece el documento con uno',
  'instrument-repeated': '`{name}` es un segundo instrumento en el mismo documento: dele un documento propio',
  'kind-cannot-bind': 'un texto de clase `{kind}` no obliga a nadie: escriba `binds nobody`',
  'missing-attestation': 'diga cómo se leyó `{title}`: official, partial, secondary o unconfirmed',
  'missing-citation': 'el caso `{name}` no cita nada',
  'missing-clause': 'el hecho `{name}` tiene más de dos respuestas y necesita `{clause}`',
  'missing-english': 'a `{name}` le falta aquí el texto en inglés',
  'missing-source': '`{name}` no tiene fuente',
  'missing-spanish': 'a `{name}` le falta aquí el texto en español',
  'missing-slot': '`{clause}` de `{name}` no tiene lugar para las respuestas: ponga ahí un par de llaves vacío',
  'nested-too-deep': 'hay más de {most} paréntesis, o definiciones que usan definiciones, unos dentro de otros',
  'never-applies': '`{name}` nunca se aplica: sus excepciones cubren toda su condición',
  'not-an-address': '`{text}` no es una dirección de la web: empiécela con `https://`',
  'not-a-date': '`{text}` no es una fecha del calendario',
  'not-ordered': 'las respuestas de `{fact}` no están en orden; `at least` y `at most` no dicen nada',
  'not-text': 'esto no es texto',
  'sensitivity-out-of-range': 'la sensibilidad va de 1 a 3, no {value}',
  'stray-fence': 'esta línea no abre un bloque de reglas: escriba ```policy al comienzo de una línea, sin nada más',
  syntax: 'esto no se entiende{found}{expected}{within}{keyword}',
  'too-large': 'el documento tiene {size} caracteres; el máximo es {most}',
  'too-many-rules': 'el documento tiene {count} reglas; el máximo es {most}',
  'unknown-act': 'no se declara ningún acto `{name}`{nearest}',
  'unknown-actor': 'no se declara a `{name}` como quien actúa{nearest}',
  'unknown-agency': 'no se declara ninguna clase de agencia `{name}`{nearest}',
  'unknown-answer': '`{name}` no es una respuesta a `{fact}` ({known}){nearest}',
  'unknown-attestation': '`{name}` no dice cómo se leyó una fuente{nearest}',
  'unknown-circuit': 'ningún lugar está en un circuito `{name}`{nearest}',
  'unknown-definition': 'este instrumento no define `{name}` antes de aquí{nearest}',
  'unknown-fact': 'no se declara ningún hecho `{name}`{nearest}',
  'unknown-instrument': 'no se declara ningún instrumento `{name}`{nearest}',
  'unknown-kind': '`{name}` no es una clase de instrumento{nearest}',
  'unknown-limit': 'un límite es floor o ceiling, no `{name}`{nearest}',
  'unknown-norm': 'no se declara ninguna norma `{name}`{nearest}',
  'unknown-place': 'no hay ningún lugar `{name}` en la tabla de lugares{nearest}',
  'unknown-slot': 'aquí no cabe ningún hecho `{name}`: necesita `says` y `otherwise`{nearest}',
  'unknown-treatment': '`{name}` no es un hallazgo de un análisis ni una manera de tratarlo{nearest}',
}

const messages: Readonly<Record<Locale, Messages>> = { en: english, es: spanish }

/** The message of a finding. */
export function findingMessage(language: Locale, { code, words }: Finding): string {
  const extra: Readonly<Record<string, (value: string) => string>> = {
    nearest: (value) => (value === '' ? '' : language === 'en' ? `; did you mean \`${value}\`?` : `; ¿se quiso decir \`${value}\`?`),
    found: (value) => (value === '' ? '' : `: \`${value}\``),
    keyword: (value) => (value === '' || words['order']?.split(/[ ,]+/).includes(value) === true ? '' : keywords[language].replace('{}', value)),
    within: (value) =>
      value === ''
        ? ''
        : language === 'en'
          ? `; the parts of \`${value}\` go in this order: ${words['order'] ?? ''}`
          : `; las partes de \`${value}\` van en este orden: ${words['order'] ?? ''}`,
    when: (value) => (value === '' ? '' : language === 'en' ? ` when ${value}` : ` cuando ${value}`),
    expected: (value) => (value === '' ? '' : language === 'en' ? `; expected here: ${names(value)}` : `; aquí se espera: ${names(value)}`),
  }
  return messages[language][code].replace(/\{([^}]*)\}/g, (_, slot: string) => {
    const value = words[slot] ?? ''
    return extra[slot]?.(value) ?? value
  })
}

const keywords: Readonly<Record<Locale, string>> = {
  en: '; `{}` is a word of the language and cannot be a name',
  es: '; `{}` es una palabra del lenguaje y no puede ser un nombre',
}

/** Names of the grammar's terminals in the words of the language's users. */
function names(expected: string): string {
  const terminals: Readonly<Record<string, string>> = { ID: 'a name', STRING: '"…"', DATE: '2024-04-23', INT: '1', CLOSE: '```', OPEN: '```policy', EOF: '—' }
  return expected
    .split(', ')
    .map((each) => terminals[each] ?? each)
    .join(', ')
}
