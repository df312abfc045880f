// Fixed sentences about records of answers, claims, refusals and what a change alters, in Spanish; a part of the catalogue.
import type { doorEnglish } from './door-en.ts'

export const doorSpanish: Readonly<Record<keyof typeof doorEnglish, string>> = {
  'recorded.same': 'La respuesta es la misma: la ley que hay aquí da cada parte de ella.',
  'recorded.same-answer': 'La respuesta es la misma, pero se hizo con otra ley.',
  'recorded.differs': 'Aquí la respuesta es otra.',
  'recorded.no-question': 'La ley que hay aquí no puede responder a esta pregunta.',
  'recorded.law': 'La ley es otra: era {recorded}, y aquí es {here}.',
  'recorded.compiled': 'Los documentos de la ley son los mismos, pero se juntaron de otra manera: era {recorded}, y aquí es {here}.',
  'recorded.documents': 'El registro nombra otros documentos de la ley: {recorded}, y aquí son {here}.',
  'recorded.program': 'Se hizo con la versión {recorded} del programa; esta es la versión {here}.',
  'recorded.verdict': 'El registro dice: {recorded}. Aquí la respuesta es: {here}.',
  'recorded.fields': 'Partes de la respuesta que son otras: {fields}.',
  'recorded.too-long': 'Esto es demasiado largo para ser el registro de una respuesta.',
  'recorded.not-json': 'Esto no es el registro de una respuesta: no es JSON.',
  'recorded.not-a-record': 'Esto no es el registro de una respuesta: falta una parte o no se puede leer{at}.',
  'claim.right': 'Es cierto: {verdict}.',
  'claim.wrong': 'No es cierto: la ley de aquí no dice «{verdict}».',
  'claim.open': 'Así dicho no es ni cierto ni falso: {verdict}.',
  'claim.open.facts': 'Depende de lo que no se dijo.',
  'claim.open.law': 'La ley misma no lo resuelve.',
  'claim.open.somewhere': 'En algunas situaciones la ley misma no lo resuelve.',
  'claim.turns': 'Depende de estas preguntas. {facts}',
  'claim.against': 'Una situación que lo muestra: {situation}. Entonces la ley dice: {verdict}',
  'claim.against.always': 'En toda situación la ley dice: {verdict}',
  'claim.in-line': 'Una situación en la que es así: {situation}. Entonces la ley dice: {verdict}',
  'claim.in-line.always': 'En alguna situación es así: {verdict}',
}
