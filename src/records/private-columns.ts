// Columns that no layout may read: what they are called, in English and Spanish, as data.
import { plainLetters } from '../base/index.ts'

/** Parts of a word that tell such a column wherever they stand, also where words run together. */
const tellingParts = [
  ...['citizen', 'nationality', 'birth', 'surname', 'lastname', 'firstname', 'middlename', 'fullname', 'immigrationstatus', 'entrystatus', 'ethnicity'],
  ...['ciudadan', 'nacionalidad', 'nacimiento', 'apellido', 'migratori', 'primernombre', 'segundonombre', 'etnia', 'indocumentad'],
]

/** Words that tell one where they stand alone. */
const tellingWords = [
  ...['status', 'born', 'alien', 'immigrant', 'undocumented', 'visa', 'name', 'names', 'alias', 'plate', 'race', 'gender', 'sex'],
  ...['estatus', 'nacido', 'nacida', 'extranjero', 'extranjera', 'inmigrante', 'nombre', 'nombres', 'placa', 'matricula', 'raza', 'genero', 'sexo'],
]

/** What may have a name without being a person. */
const bodies = [
  ...['agency', 'department', 'facility', 'jail', 'court', 'station', 'barracks', 'place', 'town', 'city', 'village', 'county', 'municipality', 'state'],
  ...['agencia', 'departamento', 'carcel', 'lugar', 'pueblo', 'ciudad', 'condado', 'municipio', 'estado'],
]

/** Words that stand between a name and whose it is. */
const between = ['of', 'the', 'de', 'del', 'la', 'el']

/** Whether a column is about a person's status, citizenship, birthplace, name, plate, race or gender, by its heading. */
export function isPrivate(heading: string): boolean {
  const words = wordsOf(heading)
  const together = words.join('')
  return tellingParts.some((each) => together.includes(each)) || words.some((word, at) => tellingWords.includes(word) && !isOfBody(words, at))
}

/** Whether a word is `name` of something that is no person: `Agency Name`, `nombre de la agencia`. */
function isOfBody(words: readonly string[], at: number): boolean {
  const after = words.slice(at + 1).find((each) => !between.includes(each))
  return (
    ['name', 'names', 'nombre', 'nombres'].includes(words[at] ?? '') && (bodies.includes(words[at - 1] ?? '') || (at === 0 && bodies.includes(after ?? '')))
  )
}

/** The words of a heading: `BirthCountry`, `birth_country` and `Birth Country` are the same two. */
function wordsOf(heading: string): readonly string[] {
  const parted = heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  return plainLetters(parted)
    .split(/[^a-z]+/)
    .filter((each) => each !== '')
}
