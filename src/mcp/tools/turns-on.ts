// The tool `turns-on`: what still has to be known, and what each answer to it leads to.
import { answer, decide, nextQuestion, possibleAnswers, situate } from '../../decide/index.ts'
import { factsJson } from '../../json/index.ts'
import { headline, say } from '../../wording/index.ts'
import { dayRefused } from '../days.ts'
import { question, questionOfFields } from '../fields.ts'
import { problemsRefused } from '../refusal.ts'
import { sourcesOf } from '../sources.ts'
import { toolOf } from '../tool.ts'

/** The facts that can still change a verdict, with what each of their answers leads to. */
export const turnsOn = toolOf(
  {
    name: 'turns-on',
    title: 'What an answer turns on',
    description:
      'For a question whose answer depends: every fact that can still change the verdict, the one to ask next first, with its possible answers and the verdicts that are left after each. Also the nearest situations with another verdict.',
  },
  question,
  ({ artefact, today }, { lang = 'en', ...sent }) => {
    const asked = questionOfFields(sent, today)
    const found = situate(artefact, asked)
    if ('problems' in found) return problemsRefused(artefact, lang, found.problems)
    const { situated } = found
    const refusal = dayRefused(situated, today, lang)
    if (refusal !== undefined) return refusal
    const given = answer(situated)
    const next = nextQuestion(situated, new Set())?.id
    const words = new Map(factsJson(artefact, lang).map((each) => [each.fact, each]))
    const leads = (fact: string, to: string): readonly string[] => {
      const then = decide(artefact, { ...asked, facts: { ...asked.facts, [fact]: to } })
      return 'decision' in then ? then.decision.verdicts : []
    }
    const facts = given.turnsOn
      .toSorted((a, b) => Number(b.fact === next) - Number(a.fact === next))
      .flatMap(({ fact, judgement }) => {
        const named = artefact.vocabulary.facts.find((each) => each.id === fact)
        const open = named === undefined ? [] : possibleAnswers(situated, named)
        const answers = (words.get(fact)?.answers ?? []).filter((each) => open.includes(each.answer))
        return [{ fact, asks: words.get(fact)?.asks ?? '', judgement, answers: answers.map((each) => ({ ...each, verdicts: leads(fact, each.answer) })) }]
      })
    const { place, day, agency, actor, act, verdict, wouldChange } = given
    return {
      says: [headline(artefact, lang, given), facts.length === 0 ? say(lang, 'mcp.turns-on-nothing') : ''].filter((each) => each !== '').join(' '),
      day,
      attestation: given.attestation,
      sources: sourcesOf(
        artefact,
        given.because.map((each) => each.norm),
      ),
      result: {
        place,
        day,
        agency,
        actor,
        act,
        facts: given.facts,
        verdict,
        possible: given.possible.map((each) => each.verdict),
        turnsOn: facts,
        wouldChange,
      },
    }
  },
)
