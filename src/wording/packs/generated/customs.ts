// Made by `npm run generate` of the Unicode locale data that the platform has. Change nothing here.
import type { Customs } from '../pack.ts'
import type { Locale } from './about.ts'

export const customs: Readonly<Record<Locale, Customs>> = {
  en: {"or":{"pair":" or ","between":", ","last":", or "},"and":{"pair":" and ","between":", ","last":", and "},"day":"{day} {month} {year}","months":["January","February","March","April","May","June","July","August","September","October","November","December"]},
  es: {"or":{"pair":" o ","between":", ","last":" o "},"and":{"pair":" y ","between":", ","last":" y "},"day":"{day} de {month} de {year}","months":["enero","febrero","marzo","abril","mayo","junio","julio","agosto","septiembre","octubre","noviembre","diciembre"]},
  fr: {"or":{"pair":" ou ","between":", ","last":" ou "},"and":{"pair":" et ","between":", ","last":" et "},"day":"{day} {month} {year}","months":["janvier","février","mars","avril","mai","juin","juillet","août","septembre","octobre","novembre","décembre"]},
  qps: {"or":{"pair":" or ","between":", ","last":", or "},"and":{"pair":" and ","between":", ","last":", and "},"day":"{day} {month} {year}","months":["January","February","March","April","May","June","July","August","September","October","November","December"]},
}
