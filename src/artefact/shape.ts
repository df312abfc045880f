// Whether a value that came from outside has the shape of one of our types: small tests, put together as the types are.
import { type Day, isDay } from '../base/index.ts'

/** A test on a value of which nothing is known. */
export type Is = (value: unknown) => boolean

export const isText: Is = (value) => typeof value === 'string'
export const isTruth: Is = (value) => typeof value === 'boolean'
export const isDayText: Is = (value) => typeof value === 'string' && isDay(value)
export const isNumber: Is = (value) => Number.isFinite(value)

/** The value may be left out. */
export function maybe(is: Is): Is {
  return (value) => value === undefined || is(value)
}

export function listOf(is: Is): Is {
  return (value) => Array.isArray(value) && value.every(is)
}

/** An object with any keys that pass, and values that do. */
export function mapOf(isKey: Is, is: Is): Is {
  return (value) => isObject(value) && Object.entries(value).every(([key, each]) => isKey(key) && is(each))
}

/** One of some values, most often the names of things that are there. */
export function among(values: Iterable<unknown>): Is {
  const known = new Set(values)
  return (value) => known.has(value)
}

/** One of the words of a union. WHY: the words are keys, so that the types say where one is left out. */
export function word<Word extends string>(words: Readonly<Record<Word, true>>): Is {
  return among(Object.keys(words))
}

/** A whole number from 0 up to, but not including, `count`: a place in a list. */
export function below(count: number): Is {
  return (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < count
}

/** An object with a test for each key of its type. */
export function shape<Type>(fields: { readonly [Key in keyof Type]-?: Is }): Is {
  const tests: readonly (readonly [string, Is])[] = Object.entries<Is>(fields)
  return (value) => isObject(value) && tests.every(([key, is]) => is(value[key]))
}

/** Things with ids, each its own. */
export function named(is: Is): Is {
  return (value) => listOf(is)(value) && idsIn(value).size === (value as readonly unknown[]).length
}

/** The ids of the things of a list, where it is one. */
export function idsIn(list: unknown): ReadonlySet<string> {
  const all: readonly unknown[] = Array.isArray(list) ? list : []
  return new Set(all.flatMap((each) => (isObject(each) && typeof each['id'] === 'string' ? [each['id']] : [])))
}

/** Days and what goes with them, each later than the one before. */
export function inOrder(days: readonly Day[]): boolean {
  return days.every((day, index) => index === 0 || (days[index - 1] ?? day) < day)
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
