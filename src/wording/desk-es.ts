// Fixed sentences of the clerk's desk, in Spanish; a part of the catalogue.
import type { deskEnglish } from './desk-en.ts'

export const deskSpanish: Readonly<Record<keyof typeof deskEnglish, string>> = {
  'desk.data.saved': 'Guardado en {file}: {rows} filas, SHA-256 {hash}. Contiene nombres. Guárdelo como guarda los papeles.',
  'desk.data.restored': 'Restablecido de {file}: {rows} filas, como estaban en {at}. Todos entran de nuevo.',
  'desk.data.not-written': '{file} no se pudo escribir. No se guardó nada.',
  'desk.data.not-read': '{file} no se pudo leer.',
  'desk.data.not-a-backup': '{file} no es una copia de seguridad. No se cambió nada.',
  'desk.data.damaged': '{file} está dañado: no es lo que se escribió. No se cambió nada.',
  'desk.data.newer': '{file} lo escribió un programa más nuevo. Actualice este primero. No se cambió nada.',
  'desk.data.not-empty': 'Aquí hay peticiones, y se perderían. Guárdelas primero y luego diga --replace. No se cambió nada.',
}
