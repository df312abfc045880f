// What the grammar says of itself: its words, its declarations, and the order of their parts.
import { AstUtils, GrammarAST } from 'langium'
import type { Declaration, GrammarWords } from '../grammar/index.ts'

type Element = GrammarAST.AbstractElement

/** Everything that is known of the rule language from its grammar alone. `npm run generate` keeps it in src/grammar/words.ts. */
export function wordsOf(grammar: GrammarAST.Grammar): GrammarWords {
  const declared = declaredIn(grammar)
  return {
    keywords: [...new Set(keywordsIn(grammar))].sort(),
    declarations: Object.fromEntries(declared.map((rule) => [phrasesOf(rule.definition)[0] ?? '', declarationOf(rule)])),
    clauses: longestFirst(clausesIn(grammar, declared)),
    strengths: longestFirst(strengthsIn(grammar)),
    conditionNeeded: [...new Set(declared.flatMap(({ definition }) => beforeConditions(sequence(definition))))],
    conditions: conditionWords(grammar),
  }
}

/** The rules that a declaration can be. */
function declaredIn(grammar: GrammarAST.Grammar): readonly GrammarAST.ParserRule[] {
  const choice = grammar.rules.find((each) => each.name === 'Declaration')
  return choice === undefined ? [] : callsIn(choice).flatMap((call) => parserRule(call) ?? [])
}

function declarationOf({ name, definition }: GrammarAST.ParserRule): Declaration {
  const [, ...elements] = sequence(definition)
  const behind = elements.filter((each) => !isName(each))
  return { type: name, parts: partsOf(behind), beginnings: beginningsOf(sequence(definition)) }
}

/**
 * The parts of a declaration in their order. What stands behind a word without one of its own belongs to it, and what can stand between the two;
 * what stands by itself is called by its kind. A comma goes on with a list and begins nothing.
 */
function partsOf(elements: readonly Element[]): readonly string[] {
  let waiting = false
  return elements.flatMap((element, index): readonly string[] => {
    if (GrammarAST.isKeyword(element)) {
      waiting = true
      return GrammarAST.isKeyword(elements[index - 1]) ? [] : [runAt(elements, index)]
    }
    const next = elements[index + 1]
    if (waiting && (isValue(element) || (isOptional(element) && next !== undefined && isValue(next)))) {
      waiting = !isValue(element)
      return []
    }
    waiting = false
    return calledAs(element)
  })
}

/** The words that stand side by side from one on. */
function runAt(elements: readonly Element[], index: number): string {
  const rest = elements.slice(index)
  const end = rest.findIndex((each) => !GrammarAST.isKeyword(each))
  return rest
    .slice(0, end === -1 ? rest.length : end)
    .flatMap((each) => (GrammarAST.isKeyword(each) ? [each.value] : []))
    .join(' ')
}

/** Whether an element can begin with something else than a word of the language. */
function isValue(element: Element): boolean {
  return phrasesOf(element).includes('')
}

function calledAs(element: Element): readonly string[] {
  const phrases = phrasesOf(element).filter((each) => each !== '')
  if (phrases.some((each) => each.startsWith(','))) return []
  if (phrases.length > 0) return [phrases.join(' | ')]
  const kind = AstUtils.streamAst(element)
    .map((each) => (GrammarAST.isCrossReference(each) ? each.type.$refText : GrammarAST.isRuleCall(each) ? each.rule.$refText : undefined))
    .find((each) => each !== undefined)
  return kind === undefined ? [] : [kind.toLowerCase()]
}

/** The shortest texts of a declaration up to each place where a word begins a part, or a part can follow that need not. */
function beginningsOf(elements: readonly Element[]): readonly string[] {
  const places = elements.flatMap((element, index) => {
    if (index <= nameAt) return []
    const begins = GrammarAST.isKeyword(element) ? !GrammarAST.isKeyword(elements[index - 1]) : isOptional(element) && !startsWithComma(element)
    return begins ? [index] : []
  })
  return [...new Set([...places, elements.length].map((each) => shortestOf(elements.slice(0, each))))]
}

/** WHY: a declaration begins with its own word, and then with its name. */
const nameAt = 1

function shortestOf(elements: readonly Element[]): string {
  const parts = elements.map((each) => shortest(each, []))
  return parts.filter((each) => each !== undefined && each !== '').join(' ')
}

const samples: Readonly<Record<string, string>> = { ID: 'x', STRING: '"x"', DATE: '2000-01-01', INT: '1' }

/** The shortest text of an element; undefined where it holds one of the rules that it is looked for in, and so none is shortest. */
function shortest(element: Element, within: readonly string[]): string | undefined {
  if (isOptional(element) || GrammarAST.isAction(element)) return ''
  if (GrammarAST.isKeyword(element)) return element.value
  if (GrammarAST.isAssignment(element)) return shortest(element.terminal, within)
  if (GrammarAST.isCrossReference(element)) return samples['ID']
  if (GrammarAST.isRuleCall(element)) {
    const rule = parserRule(element)
    if (rule === undefined) return samples[element.rule.$refText]
    return within.includes(rule.name) ? undefined : shortest(rule.definition, [...within, rule.name])
  }
  if (GrammarAST.isAlternatives(element)) {
    const texts = element.elements.flatMap((each) => shortest(each, within) ?? [])
    return texts.sort((a, b) => a.split(' ').length - b.split(' ').length)[0]
  }
  const parts = sequence(element).map((each) => (each === element ? undefined : shortest(each, within)))
  return parts.includes(undefined) ? undefined : parts.filter((each) => each !== '').join(' ')
}

/** The words that an element can begin with, one list of them for each way; empty texts for ways that begin otherwise. */
function phrasesOf(element: Element): readonly string[] {
  if (GrammarAST.isKeyword(element)) return [element.value]
  if (GrammarAST.isAssignment(element)) return phrasesOf(element.terminal)
  if (GrammarAST.isAlternatives(element)) return [...new Set(element.elements.flatMap(phrasesOf))]
  if (GrammarAST.isRuleCall(element)) {
    const rule = parserRule(element)
    return rule === undefined ? [''] : phrasesOf(rule.definition)
  }
  if (!GrammarAST.isGroup(element)) return ['']
  const [first, ...rest] = element.elements.filter((each) => !GrammarAST.isAction(each))
  if (first === undefined) return ['']
  return GrammarAST.isKeyword(first) ? [runAt([first, ...rest], 0)] : phrasesOf(first)
}

/**
 * The words that begin a part of a declaration, whole and in part. WHY: parts that are words of conditions are left out, because a line of a condition can begin with `and`,
 * `not` or `is`, and then it begins nothing new.
 */
function clausesIn(grammar: GrammarAST.Grammar, declared: readonly GrammarAST.ParserRule[]): readonly string[] {
  const inConditions = new Set(wordsInConditions(grammar))
  const own = declared.flatMap(({ definition }) => beginnersIn(sequence(definition).slice(nameAt + 1)))
  const found = own.flatMap((phrase) => {
    const words = phrase.split(' ')
    return [phrase, ...words.slice(0, -1).map((_, index) => words.slice(0, index + 1).join(' '))].filter((each) => !inConditions.has(each))
  })
  return [...new Set(found)].filter((each) => /^[a-z]/.test(each))
}

/** What the parts of a declaration begin with, and the parts of the rules that it calls. */
function beginnersIn(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element, index): readonly string[] => {
    if (GrammarAST.isKeyword(element)) return GrammarAST.isKeyword(elements[index - 1]) ? [] : [runAt(elements, index)]
    const called = GrammarAST.isAssignment(element) && GrammarAST.isRuleCall(element.terminal) ? parserRule(element.terminal) : undefined
    if (isValue(element) || (called === undefined && !isOptional(element))) return []
    return [...phrasesOf(element), ...(called === undefined ? [] : beginnersIn(sequence(called.definition)))]
  })
}

function strengthsIn(grammar: GrammarAST.Grammar): readonly string[] {
  const assigned = AstUtils.streamAllContents(grammar)
    .filter(GrammarAST.isAssignment)
    .filter((each) => each.feature === 'modal')
    .toArray()
  return assigned.flatMap((each) => {
    const holder = each.$container
    const denied = GrammarAST.isGroup(holder) ? holder.elements.filter(GrammarAST.isAssignment).find((other) => other.feature === 'negated') : undefined
    const words = keywordsIn(each)
    return [...words, ...words.flatMap((word) => (denied === undefined ? [] : keywordsIn(denied).map((not) => `${word} ${not}`)))]
  })
}

function conditionWords(grammar: GrammarAST.Grammar): readonly string[] {
  const before = AstUtils.streamAllContents(grammar)
    .filter(GrammarAST.isGroup)
    .flatMap(({ elements }) => beforeConditions(elements))
  return [...new Set([...wordsInConditions(grammar), ...before.toArray()])].sort()
}

/** The words that a condition stands right behind. */
function beforeConditions(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((each, index) => (isCondition(elements[index + 1]) ? phrasesOf(each).filter((word) => /^[a-z]/.test(word)) : []))
}

function wordsInConditions(grammar: GrammarAST.Grammar): readonly string[] {
  const rules = grammar.rules.filter(GrammarAST.isParserRule)
  return rules.filter((each) => each.name === 'Condition' || each.inferredType?.name === 'Condition').flatMap(keywordsIn)
}

function isCondition(element: Element | undefined): boolean {
  return GrammarAST.isAssignment(element) && GrammarAST.isRuleCall(element.terminal) && element.terminal.rule.$refText === 'Condition'
}

function keywordsIn(node: GrammarAST.Grammar | GrammarAST.AbstractRule | Element): readonly string[] {
  const found = AstUtils.streamAst(node).filter(GrammarAST.isKeyword)
  return found
    .map((each) => each.value)
    .filter((each) => /^[a-z]/.test(each))
    .toArray()
}

function callsIn(rule: GrammarAST.AbstractRule): readonly GrammarAST.RuleCall[] {
  return AstUtils.streamAllContents(rule).filter(GrammarAST.isRuleCall).toArray()
}

function parserRule(call: GrammarAST.RuleCall): GrammarAST.ParserRule | undefined {
  const rule = call.rule.ref
  return GrammarAST.isParserRule(rule) ? rule : undefined
}

function sequence(element: Element): readonly Element[] {
  return GrammarAST.isGroup(element) ? element.elements : [element]
}

function isOptional({ cardinality }: Element): boolean {
  return cardinality === '?' || cardinality === '*'
}

function startsWithComma(element: Element): boolean {
  return phrasesOf(element).some((each) => each.startsWith(','))
}

function isName(element: Element): boolean {
  return GrammarAST.isAssignment(element) && element.feature === 'name'
}

function longestFirst(list: readonly string[]): readonly string[] {
  return [...new Set(list)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
