// Declarations made of the grammar alone: whatever it allows, whether or not it means anything.
import { GrammarAST } from 'langium'

/** Draws a whole number from 0 up to, and without, another. */
export type Draw = (below: number) => number

const samples: Readonly<Record<string, string>> = { ID: 'x', STRING: '"x"', DATE: '2000-01-01', INT: '1' }
const deepest = 6

/** The tokens of some text of a rule of a grammar. */
export function sentenceOf(grammar: GrammarAST.Grammar, rule: string, draw: Draw): readonly string[] {
  const found = grammar.rules.find((each) => each.name === rule)
  return GrammarAST.isParserRule(found) ? tokensOf(found.definition, draw, 0) : []
}

function tokensOf(element: GrammarAST.AbstractElement, draw: Draw, depth: number): readonly string[] {
  const times = timesOf(element, draw, depth)
  return Array.from({ length: times }, () => once(element, draw, depth)).flat()
}

function timesOf({ cardinality }: GrammarAST.AbstractElement, draw: Draw, depth: number): number {
  const more = depth < deepest ? draw(3) : 0
  if (cardinality === '?') return Math.min(more, 1)
  if (cardinality === '*') return more
  return cardinality === '+' ? Math.max(more, 1) : 1
}

function once(element: GrammarAST.AbstractElement, draw: Draw, depth: number): readonly string[] {
  if (GrammarAST.isKeyword(element)) return [element.value]
  if (GrammarAST.isAssignment(element)) return tokensOf(element.terminal, draw, depth)
  if (GrammarAST.isCrossReference(element)) return ['x']
  if (GrammarAST.isRuleCall(element)) {
    const rule = element.rule.ref
    return GrammarAST.isParserRule(rule) ? tokensOf(rule.definition, draw, depth + 1) : [samples[element.rule.$refText] ?? '']
  }
  if (GrammarAST.isAlternatives(element)) {
    // WHY: the last choice is taken where the text is deep, because it is the one without further brackets
    const at = depth < deepest ? draw(element.elements.length) : element.elements.length - 1
    return element.elements.slice(at, at + 1).flatMap((each) => tokensOf(each, draw, depth))
  }
  return GrammarAST.isGroup(element) ? element.elements.flatMap((each) => tokensOf(each, draw, depth)) : []
}
