// evenhand claim: what somebody says the law is, held against the law.
import { Argument, Command } from 'commander'
import { nearestFew } from '../base/index.ts'
import { checkClaim } from '../claim/index.ts'
import { claimJson } from '../json/index.ts'
import { type Verdict, verdicts } from '../rules/index.ts'
import { andList, claimLines, type Locale, say } from '../wording/index.ts'
import { problemText } from './ask.ts'
import { message } from './message.ts'
import { type QuestionOptions, questionOf, withExamples, withQuestion } from './options.ts'
import { styled, wrap } from './print.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'
import { unknownText } from './unknown-text.ts'

export function claimCommand(): Command {
  const command = withQuestion(
    new Command('claim').description(message('help.claim')).argument('<act>', message('help.act')).addArgument(verdictArgument()),
  ).action(async (act: string, claimed: string, options: QuestionOptions) => {
    const { lang, json } = options
    const { artefact } = await loadLaw()
    const asked = questionOf(act, options)
    const result = checkClaim(artefact, asked, readVerdict(lang, claimed))
    if ('problems' in result) throw new Stop(2, problemText(artefact, lang, result.problems, asked.facts))
    const [first = '', ...more] = claimLines(artefact, lang, result.checked)
    const text = [styled('bold', wrap(first)), ...more.map((each) => wrap(each, '  '))].join('\n')
    console.log(json ? JSON.stringify(claimJson(artefact, lang, result.checked), null, 2) : text)
    if (result.checked.is === 'wrong') throw new Stop(1, '')
  })
  return withExamples(
    command,
    'evenhand claim require-id may --place us/vt/norwich --on 2024-06-05 --fact person=passenger --fact suspicion=none',
    'evenhand claim hold "must not" --place us/vt/hartford --fact purpose=civil-immigration --fact paper=detainer',
  )
}

/** WHY: what is typed may be spelled in other ways than the choices that the help shows, and what is none of them is told with the nearest. */
function verdictArgument(): Argument {
  return new Argument('<verdict>', message('help.claim.verdict')).choices(verdicts).argParser((value) => value)
}

function readVerdict(lang: Locale, given: string): Verdict {
  const plain = given.trim().toLowerCase().replaceAll('-', ' ')
  const found = verdicts.find((each) => each === plain)
  if (found !== undefined) return found
  const names = verdicts.map((each) => `\`${each}\``)
  throw new Stop(2, unknownText(lang, say(lang, 'command.no-verdict', { name: given, names: andList(lang, names) }), nearestFew(plain, verdicts, 1)))
}
