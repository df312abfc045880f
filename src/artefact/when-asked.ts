// A text of which long lists are read item by item, as they are asked for.
import { inAscii } from '../base/index.ts'

/** Lists by name. */
type Lists = Readonly<Record<string, readonly unknown[]>>

/** What stands in the first line of such a text: how long the text of each item is, and all that is no item. */
type Head = readonly [lengths: Readonly<Record<string, readonly number[]>>, own: object]

/** A text of an object and of lists, each item of them on a line of its own. */
export function linesOf(own: object, lists: Lists): string {
  const texts = Object.entries(lists).map(([name, items]) => [name, items.map((each) => inAscii(JSON.stringify(each)))] as const)
  const head: Head = [Object.fromEntries(texts.map(([name, items]) => [name, items.map((each) => each.length)])), own]
  return [inAscii(JSON.stringify(head)), ...texts.flatMap(([, items]) => items)].join('\n')
}

/**
 * The object with its lists, out of the bytes of such a text. WHY: an answer needs few of the items, and to read all took longer than to answer; they are not even decoded before, since a
 * string of them would fill half of the memory that the first collection of garbage clears. `restore`: what items of a list stand for.
 */
export function readLines(text: Uint8Array, restore: Readonly<Record<string, (item: object) => unknown>> = {}): object {
  const end = text.indexOf(newline)
  const [lengths, own] = JSON.parse(decoded(end < 0 ? text : text.subarray(0, end))) as Head
  let from = end + 1
  const lists = Object.entries(lengths).map(([name, list]) => {
    const parts = list.map((length) => {
      const part = [from, from + length] as const
      from += length + 1
      return part
    })
    return [name, readWhenAsked(text, parts, restore[name])] as const
  })
  return { ...own, ...Object.fromEntries(lists) }
}

const newline = 10

/** A list of the items of some parts of a text, each read when it is asked for, and once. Whoever goes through the list reads it whole. */
function readWhenAsked(
  text: Uint8Array,
  parts: readonly (readonly [from: number, to: number])[],
  restore: (item: object) => unknown = (item) => item,
): readonly unknown[] {
  const items: unknown[] = []
  items.length = parts.length
  const read = (key: string | symbol): void => {
    const part = typeof key === 'string' && !Object.hasOwn(items, key) ? parts[Number(key)] : undefined
    if (part !== undefined) items[Number(key)] = restore(JSON.parse(decoded(text.subarray(...part))) as object)
  }
  return new Proxy(items, {
    get: (list, key) => {
      read(key)
      return Reflect.get(list, key) as unknown
    },
    // WHY: whoever goes through a list asks for each place first whether there is something
    has: (list, key) => {
      read(key)
      return Reflect.has(list, key)
    },
  })
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
