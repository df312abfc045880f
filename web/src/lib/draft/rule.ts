// The form that writes a rule: what was chosen becomes a norm, its fence, and the sentence a person reads beside it.
import { headsIn } from 'evenhand/grammar'
import { type Condition, type Modality, modalities, type Norm, type Vocabulary } from 'evenhand/rules'
import { type Locale, normSentence } from 'evenhand/wording'
import { plain } from './start.ts'

/** What was chosen: tests are `fact=answer`, those of one fact belong together. */
export interface RuleForm {
  readonly actor: string
  readonly modality: string
  readonly acts: readonly string[]
  readonly when: readonly string[]
  readonly unless: readonly string[]
  /** Where the rule was read; empty where it is new. */
  readonly source: string
}

export const emptyRule: RuleForm = { actor: 'officer', modality: 'must not', acts: [], when: [], unless: [], source: '' }

/** Reads the fields of the form. */
export function readRule(data: FormData): RuleForm {
  const all = (name: string): readonly string[] => data.getAll(name).flatMap((each) => (typeof each === 'string' && each !== '' ? [each.slice(0, 200)] : []))
  const one = (name: string): string => all(name)[0] ?? ''
  return { actor: one('actor'), modality: one('modality'), acts: [...new Set(all('act'))], when: all('when'), unless: all('unless'), source: one('source') }
}

export type RuleWritten = { readonly kind: 'rule'; readonly norm: Norm } | { readonly kind: 'problem'; readonly problem: 'no-act' | 'no-actor' }

/** The norm that was chosen, or what is missing of it. Choices that are not in the vocabulary are left out; a rule without a source has `title`. */
export function ruleOf({ actors, acts, facts }: Vocabulary, form: RuleForm, taken: readonly string[], title: string): RuleWritten {
  const actor = actors.find((each) => each.id === form.actor)
  const chosen = form.acts.filter((act) => acts.some((each) => each.id === act))
  const modality = modalities.find((each) => each === form.modality)
  if (actor === undefined || modality === undefined) return { kind: 'problem', problem: 'no-actor' }
  if (chosen.length === 0) return { kind: 'problem', problem: 'no-act' }
  const tests = (list: readonly string[]): readonly Condition[] =>
    facts.flatMap((fact): readonly Condition[] => {
      const answers = fact.answers.filter((each) => list.includes(`${fact.id}=${each.id}`)).map((each) => each.id)
      return answers.length === 0 ? [] : [{ kind: 'is', fact: fact.id, answers }]
    })
  const source = { title: plain(form.source) === '' ? title : form.source, attestation: 'unconfirmed' } as const
  const name = nameFor(modality, chosen, taken)
  return {
    kind: 'rule',
    norm: {
      id: name,
      instrument: '',
      actors: [actor.id],
      modality,
      acts: chosen,
      when: { kind: 'all', of: tests(form.when) },
      unless: tests(form.unless).map((condition) => ({ condition })),
      duties: [],
      overrides: [],
      sides: [],
      asksWhether: 'may',
      sources: [source],
      cautions: [],
      attestation: 'unconfirmed',
    },
  }
}

/** WHY: the name tells what the rule says, because a reader finds it by what it forbids or allows. */
function nameFor(modality: Modality, acts: readonly string[], taken: readonly string[]): string {
  const starts = { must: 'do', should: 'better', may: 'allow', 'should not': 'rather-not', 'must not': 'no' } as const
  const wanted = `${starts[modality]}-${acts[0] ?? 'act'}`
  let name = wanted
  for (let number = 2; taken.includes(name); number += 1) name = `${wanted}-${number}`
  return name
}

/** The names of the rules in a text. */
export function namesIn(text: string): readonly string[] {
  return headsIn(text).flatMap(({ kind, name }) => (kind === 'instrument' ? [] : [name]))
}

/** The title of a draft, as far as it has one. */
export function titleIn(text: string): string | undefined {
  return /^ {2}title en "([^"]*)"/m.exec(text)?.[1]
}

/** A paragraph and a fence, to be put at the end of a document. */
export function ruleText(lexicon: Parameters<typeof normSentence>[0], lang: Locale, norm: Norm): string {
  return `\n${normSentence(lexicon, lang, norm)}\n\n\`\`\`policy\n${fenceOf(norm)}\n\`\`\`\n`
}

function fenceOf({ id, actors, modality, acts, when, unless, sources }: Norm): string {
  const conditions = when.kind === 'all' ? when.of : [when]
  return [
    `norm ${id}`,
    `  ${actors.join(', ')} ${modality} ${acts.join(', ')}`,
    ...(conditions.length === 0 ? [] : [`    when ${conditions.map(testText).join(' and\n        ')}`]),
    ...unless.map((each) => `    unless ${testText(each.condition)}`),
    ...sources.map((each) => `  source "${plain(each.title)}" ${each.attestation}`),
  ].join('\n')
}

function testText(condition: Condition): string {
  if (condition.kind !== 'is') return ''
  const { fact, answers } = condition
  return answers.length === 1 ? `${fact} is ${answers.join()}` : `${fact} is one of ${answers.join(', ')}`
}
