// What is said of the database when it cannot be used, in Spanish; a part of the catalogue.
import type { storeEnglish } from './store-en.ts'

export const storeSpanish: Readonly<Record<keyof typeof storeEnglish, string>> = {
  'store.unreachable': 'La base de datos no responde. Mire si funciona y si DATABASE_URL o EVENHAND_DATA la nombran bien.',
  'store.busy': 'Otros están usando la base de datos. Inténtelo de nuevo en un momento.',
  'store.damaged': 'El archivo de la base de datos está dañado. Guárdelo aparte y recupere una copia con `evenhand data restore`.',
  'store.emptied':
    'El archivo de la base de datos está ahí y no tiene nada. No se cambió nada. Ponga una copia en su lugar: aparte el archivo, quite el que está a su lado y termina en .made, y use `evenhand data restore`.',
  'store.missing':
    'En esta carpeta se hizo una base de datos, y su archivo ya no está. No se cambió nada. Devuelva el archivo; o quite el que termina en .made, y empiece de nuevo o use `evenhand data restore`.',
  'store.not-ours':
    'La carpeta de datos o un archivo de ella es de otro usuario, o cualquiera puede escribir allí. Dé al programa una carpeta propia, o inícielo como ese usuario.',
  'store.no-room': 'El disco está lleno. No se puede guardar nada más hasta que haya espacio.',
  'store.read-only': 'No se puede escribir en la base de datos.',
  'store.newer': 'Un programa posterior usó esta base de datos. Actualice primero este. No se cambió nada.',
}
