// An answer as other programs read it. Its shape is a contract: fields are added, never changed.

import type { Artefact } from '../artefact/index.ts'
import { withId } from '../base/index.ts'
import type { Answer, Problem } from '../decide/index.ts'
import type { Side } from '../rules/index.ts'
import { actPhrase, clause, headline, inLanguage, type Locale, normSentence, problemLines, sentence, wayTexts } from '../wording/index.ts'
import { countJson } from './count.ts'

/** The answer to `ask --json`. Lists without entries are there and empty; `verdict` is null where it is not settled. */
export function answerJson(artefact: Artefact, language: Locale, answer: Answer) {
  const normOf = (id: string) => withId(artefact.norms, id)
  const says = (id: string, act = answer.act): string => {
    const norm = normOf(id)
    return norm === undefined ? id : normSentence(artefact, language, norm, act)
  }
  const sides = (list: readonly Side[]) =>
    list.map((each) => ({ side: each.side, says: sentence(language, inLanguage(each.words, language)), source: each.source ?? null }))
  const waysSay = wayTexts(artefact, language, answer)
  return {
    place: answer.place,
    day: answer.day,
    agency: answer.agency,
    circuit: answer.circuit,
    policing: answer.policing,
    actor: answer.actor,
    act: answer.act,
    facts: answer.facts,
    verdict: answer.verdict,
    settled: answer.settled,
    says: headline(artefact, language, answer),
    possible: answer.possible.map(({ verdict, count }) => ({ verdict, count: countJson(count) })),
    because: answer.because.map(({ norm, always }) => {
      const found = normOf(norm)
      const [source] = found?.sources ?? []
      return {
        norm,
        instrument: found?.instrument ?? '',
        says: says(norm),
        source: source?.address ?? source?.title ?? '',
        attestation: found?.attestation ?? 'unconfirmed',
        always,
        sources: found?.sources ?? [],
        cautions: (found?.cautions ?? []).map((words) => inLanguage(words, language)),
      }
    }),
    setAside: answer.setAside.map(({ norm, by, open }) => {
      const unless = normOf(norm)?.unless ?? []
      const sources = by.flatMap((index) => unless[index]?.source ?? normOf(norm)?.sources ?? [])
      return { norm, open, sources, by: by.flatMap((index) => unless[index]?.condition ?? []).map((condition) => clause(artefact, language, condition)) }
    }),
    yields: answer.yields.map(({ norm, always }) => ({ norm, says: says(norm), always })),
    overridden: answer.overridden,
    preempted: answer.preempted,
    struck: answer.struck,
    duties: answer.duties.map(({ act, norm, always }) => ({ act, norm, says: actPhrase(artefact, language, act, new Map()).text, always })),
    turnsOn: answer.turnsOn,
    judged: answer.judged,
    unsettled: answer.unsettled.map(({ about, sides: each, circuit, exception }) => ({
      about,
      exception: exception ?? null,
      circuit: circuit ?? null,
      sides: sides(each),
    })),
    ways: answer.ways.map(({ settled, verdict }, index) => ({
      settled: settled.map(([point, is]) => ({ point, is })),
      verdict,
      says: waysSay[index] ?? '',
    })),
    idle: answer.idle,
    attestation: answer.attestation,
    enough: answer.enough,
    wouldChange: answer.wouldChange,
    perhaps: answer.perhaps,
    ifPerhaps: answer.ifPerhaps,
    said: answer.said,
    advised: answer.advised.map(({ norm, always }) => ({ norm, says: says(norm), always })),
    mayFollow: answer.mayFollow.map(({ because, ...each }) => ({
      ...each,
      because: because.map(({ norm, always }) => ({ norm, says: says(norm, each.act), always })),
    })),
    since: answer.since,
    until: answer.until,
  }
}

/** What is wrong with a question. */
export function problemsJson(artefact: Artefact, language: Locale, problems: readonly Problem[], facts: Readonly<Record<string, string>>) {
  return { problems: problems.map((problem) => ({ ...problem, message: problemLines(artefact, language, problem, facts).join('; ') })) }
}
