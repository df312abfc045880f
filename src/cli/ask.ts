// evenhand ask: one question, one answer.
import { Command } from 'commander'
import { ask, type Problem } from '../decide/index.ts'
import { answerJson, problemsJson } from '../json/index.ts'
import { type Locale, problemLines } from '../wording/index.ts'
import { answerText } from './answer-text.ts'
import { message } from './message.ts'
import { type QuestionOptions, questionOf, withExamples, withQuestion } from './options.ts'
import { loadLaw, loadLawOn } from './program.ts'
import { Stop } from './stop.ts'

interface Options extends QuestionOptions {
  readonly record?: string
}

export function askCommand(): Command {
  const command = withQuestion(new Command('ask').description(message('help.ask')).argument('<act>', message('help.act')))
    .option('--record <file>', message('help.ask.record'))
    .action(async (act: string, options: Options) => {
      const { artefact, hash } = options.record === undefined ? { artefact: await loadLawOn(act, options.lang), hash: '' } : await loadLaw()
      const asked = questionOf(act, options)
      const { facts } = asked
      const result = ask(artefact, asked)
      if ('problems' in result) {
        if (options.json) console.log(JSON.stringify(problemsJson(artefact, options.lang, result.problems, facts), null, 2))
        throw new Stop(2, problemText(artefact, options.lang, result.problems, facts))
      }
      if (options.record !== undefined) (await import('./record-node.ts')).keepRecord(options.record, { artefact, hash }, options.lang, result.answer)
      if (options.record === '-') return
      console.log(options.json ? JSON.stringify(answerJson(artefact, options.lang, result.answer), null, 2) : answerText(artefact, options.lang, result.answer))
    })
  return withExamples(
    command,
    'evenhand ask require-id --place us/vt/norwich --on 2024-06-05 --fact person=passenger --fact suspicion=none',
    'evenhand ask hold --place us/vt/norwich --on 2024-06-04 --fact paper=detainer --record answer.json',
    'evenhand ask tell --place us/vt/hartford --fact information=release --fact recipient=federal-immigration --lang es',
  )
}

/** Every problem in the lines a person reads. */
export function problemText(
  artefact: Parameters<typeof problemLines>[0],
  language: Locale,
  problems: readonly Problem[],
  facts: Readonly<Record<string, string>>,
): string {
  return problems.map((problem) => problemLines(artefact, language, problem, facts).join('\n  ')).join('\n')
}
