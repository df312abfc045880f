// evenhand claim: what somebody says the law is, held against the law.
import { Command } from 'commander'
import { nearestFew } from '../base/index.ts'
import { checkClaim } from '../claim/index.ts'
import { claimJson } from '../json/index.ts'
import { type Verdict, verdicts } from '../rules/index.ts'
import { claimLines } from '../wording/index.ts'
import { problemText } from './ask.ts'
import { type QuestionOptions, questionOf, withExamples, withQuestion } from './options.ts'
import { styled, wrap } from './print.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

export function claimCommand(): Command {
  const command = withQuestion(
    new Command('claim')
      .description('check what somebody says the law is: right, wrong with a situation that shows it, or open; exit code 1 where it is wrong')
      .argument('<act>', 'what somebody wants to do; `evenhand acts` lists them')
      .argument('<verdict>', `what is claimed: ${verdicts.join(', ')}`),
  ).action(async (act: string, claimed: string, options: QuestionOptions) => {
    const { lang, json } = options
    const { artefact } = await loadLaw()
    const asked = questionOf(act, options)
    const result = checkClaim(artefact, asked, readVerdict(claimed))
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

function readVerdict(given: string): Verdict {
  const plain = given.trim().toLowerCase().replaceAll('-', ' ')
  const found = verdicts.find((each) => each === plain)
  if (found !== undefined) return found
  const [near] = nearestFew(plain, verdicts, 1)
  throw new Stop(2, `no verdict \`${given}\` is known: ${verdicts.join(', ')}${near === undefined ? '' : `\n  did you mean \`${near}\`?`}`)
}
