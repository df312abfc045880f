// The documents of the law on the server: for what stands between the rules, for worked cases, and for the difference of two of them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, resolve } from 'node:path'
import { type DocumentDifference, documentDifference } from 'evenhand/compare'
import { instrumentIn } from 'evenhand/grammar'
import { lawOf, parse } from 'evenhand/language'
import type { Case, Expectation } from 'evenhand/rules'
import { settings } from './settings-node.ts'

/** A document. `path`: inside the folder of the law. */
export interface LawDocument {
  readonly path: string
  readonly text: string
}

/** A case, and those of its answers that a rule decides. */
export interface DecidedCase {
  readonly of: Case
  readonly expectations: readonly Expectation[]
}

interface Documents {
  readonly all: readonly LawDocument[]
  /** By the id of the instrument that each declares. */
  readonly byText: ReadonlyMap<string, LawDocument>
  readonly textByPath: ReadonlyMap<string, string>
}

let kept: Documents | undefined
let cases: ReadonlyMap<string, readonly DecidedCase[]> | undefined
let everyCase: readonly Case[] | undefined

/** How the documents of two texts differ; undefined where one of them has no document here. */
export function differenceOf(first: string, second: string): DocumentDifference | undefined {
  const [before, after] = [documentOf(first), documentOf(second)]
  if (before === undefined || after === undefined) return undefined
  return documentDifference(before.text, after.text)
}

/** The document of a text; undefined where there is none here. */
export function documentOf(text: string): LawDocument | undefined {
  return read().byText.get(text)
}

/** Every document, in the order of the paths. */
export function allDocuments(): readonly LawDocument[] {
  return read().all.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** The id of the text whose document a link in another document leads to. */
export function textLinked(from: LawDocument, link: string): string | undefined {
  const [path = ''] = link.split('#')
  return read().textByPath.get(normalize(join(dirname(from.path), path)).replaceAll('\\', '/'))
}

/** The worked cases that a rule decides, by its full name. */
export function casesOf(rule: string): readonly DecidedCase[] {
  cases ??= readCases()
  return cases.get(rule) ?? []
}

/** Every worked case; none where there are no documents here. */
export function allCases(): readonly Case[] {
  if (everyCase !== undefined) return everyCase
  const parsed = read()
    .all.filter((each) => /^case\s/m.test(each.text))
    .map((each) => parse(each.path, each.text))
  // WHY: mistakes are left aside, because whether the documents hold together was checked when the law was compiled
  const found = lawOf(parsed, [])?.cases ?? []
  if (found.length > 0) everyCase = found
  return found
}

function readCases(): ReadonlyMap<string, readonly DecidedCase[]> {
  const pairs = allCases().flatMap((of) => {
    const rules = new Set(of.expectations.flatMap((each) => (each.kind === 'verdict' ? each.because : [])))
    return [...rules].map((rule) => {
      const expectations = of.expectations.filter((each) => each.kind === 'verdict' && each.because.includes(rule))
      return { rule, decided: { of, expectations } }
    })
  })
  const byRule = Map.groupBy(pairs, (each) => each.rule)
  return new Map([...byRule].map(([rule, list]) => [rule, list.map((each) => each.decided)]))
}

function read(): Documents {
  if (kept !== undefined) return kept
  const found = readDocuments(resolve(settings.EVENHAND_DOCUMENTS))
  // WHY: nothing is kept where there is none, because a folder may come later than the server
  if (found.all.length > 0) kept = found
  return found
}

function readDocuments(folder: string): Documents {
  // WHY: the folder may be missing, because the compiled law is enough to answer from, and a server may have that alone
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []
  const files = entries.filter((each) => each.isFile() && each.name.endsWith('.md'))
  const all = files.map((each): LawDocument => {
    const file = join(each.parentPath, each.name)
    return { path: relative(folder, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }
  })
  const declared = all.flatMap((document) => {
    const id = instrumentIn(document.text)
    return id === undefined ? [] : [{ id, document }]
  })
  return {
    all,
    byText: new Map(declared.map(({ id, document }) => [id, document])),
    textByPath: new Map(declared.map(({ id, document }) => [document.path, id])),
  }
}
