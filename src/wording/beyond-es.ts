// Fixed sentences about questions outside the collection, in Spanish; a part of the catalogue.
import type { beyondEnglish } from './beyond-en.ts'

export const beyondSpanish: Readonly<Record<keyof typeof beyondEnglish, string>> = {
  'beyond.title': 'Preguntas fuera de la colección',
  'beyond.lead':
    'Aquí no hay reglas escritas sobre estas preguntas, y no se da respuesta. De cada una se dice lo que se sabe, dónde se leyó y a quién preguntar.',
  'beyond.outside': 'Esta pregunta está fuera de la colección. Lo que sigue es lo que se encontró, no una respuesta.',
  'beyond.known': 'Lo que se sabe',
  'beyond.nothing': 'Aquí no se averiguó nada.',
  'beyond.since-day': 'desde el {day}',
  'beyond.since-year': 'desde {year}',
  'beyond.ask': 'A quién preguntar',
  'beyond.near': 'Lo que está cerca en la colección',
  'beyond.found': 'Fuera de la colección se sabe algo de esto',
  'beyond.only': 'Aquí ninguna regla coincide. Preguntas fuera de la colección que sí: {count}.',
  'beyond.all': 'Todas las preguntas fuera de la colección',
  'beyond.none': 'Ninguna pregunta fuera de la colección coincide con estas palabras. Sin palabras salen todas.',
}
