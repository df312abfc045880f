// Messages of a language as a file that translators work on, and back: XLIFF 1.2 or JSON. What comes back is held against the English messages, and every mistake is told in words.
import jsToXliff from 'xliff/jsToXliff12'
import xliffToJs from 'xliff/xliff12ToJs'
import { z } from 'zod'
import { compiled, differsIn } from './message.ts'

/** A file of messages: for each one the English text and what stands for it; empty where nobody has translated it. */
export interface Exchange {
  readonly locale: string
  readonly messages: Readonly<Record<string, { readonly en: string; readonly text: string }>>
}

export type Format = 'xliff' | 'json'

/** The messages of a language beside the English ones, in their order. */
export function exchangeOf(locale: string, english: Readonly<Record<string, string>>, own: Readonly<Record<string, string>>): Exchange {
  return { locale, messages: Object.fromEntries(Object.entries(english).map(([key, en]) => [key, { en, text: own[key] ?? '' }])) }
}

/** The file. */
export async function written({ locale, messages }: Exchange, format: Format): Promise<string> {
  if (format === 'json') return `${JSON.stringify({ locale, messages }, null, 2)}\n`
  const units = Object.fromEntries(Object.entries(messages).map(([key, { en, text }]) => [key, text === '' ? { source: en } : { source: en, target: text }]))
  return `${await jsToXliff({ resources: { evenhand: units }, sourceLanguage: 'en', targetLanguage: locale })}\n`
}

const json = z.strictObject({ locale: z.string(), messages: z.record(z.string(), z.strictObject({ en: z.string(), text: z.string() })) })
const words = z.union([z.string(), z.array(z.string()).transform((parts) => parts.join(''))]).optional()
const units = z.object({
  targetLanguage: z.string(),
  resources: z.record(z.string(), z.record(z.string(), z.object({ source: words, target: words }))),
})

/** What a file says, or that it is none. */
export async function readExchange(text: string): Promise<Exchange | { readonly wrong: string }> {
  try {
    if (text.trimStart().startsWith('{')) return json.parse(JSON.parse(text))
    const { targetLanguage, resources } = units.parse(await xliffToJs(text))
    const all = Object.values(resources).flatMap((each) => Object.entries(each))
    return { locale: targetLanguage, messages: Object.fromEntries(all.map(([key, { source = '', target = '' }]) => [key, { en: source, text: target }])) }
  } catch (error) {
    return { wrong: `this is neither XLIFF 1.2 nor JSON as it was exported: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}` }
  }
}

/** What came back: the messages to keep, and what is wrong with each of the others. Nothing that was there before is lost. */
export function taken(
  { locale, messages }: Exchange,
  english: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
): { readonly messages: Readonly<Record<string, string>>; readonly mistakes: readonly string[] } {
  const kept: Record<string, string> = { ...before }
  const mistakes: string[] = []
  for (const [key, { en, text }] of Object.entries(messages)) {
    const source = english[key]
    if (text.trim() === '') continue
    if (source === undefined) mistakes.push(`${key}: there is no such message any more`)
    else if (en !== source) mistakes.push(`${key}: the English message has changed since; it is now: ${source}`)
    else {
      const wrong = wrongWith(text, locale, source)
      if (wrong.length === 0) kept[key] = text
      else mistakes.push(...wrong.map((each) => `${key}: ${each}`))
    }
  }
  return { messages: kept, mistakes }
}

function wrongWith(text: string, locale: string, english: string): readonly string[] {
  const [own, source] = [compiled(text, locale), compiled(english, 'en')]
  if ('wrong' in own) return [own.wrong]
  return 'wrong' in source ? [] : differsIn(own, source)
}
