// evenhand interview: questions one at a time, only those that still matter.
import { autocomplete, cancel, intro, outro, select, text } from '@clack/prompts'
import { Command } from 'commander'
import type { Artefact } from '../artefact/index.ts'
import { isDay } from '../base/index.ts'
import { answer, nextQuestion, possibleAnswers, type Situated, situate } from '../decide/index.ts'
import { actPhrase, inLanguage, type Locale, placeName, say, sentence } from '../wording/index.ts'
import { answerText } from './answer-text.ts'
import { problemText } from './ask.ts'
import { message } from './message.ts'
import { today, withExamples } from './options.ts'
import { loadLawOn, loadShared } from './program.ts'
import { Stop } from './stop.ts'

const unknown = '?'
const back = '<'

export function interviewCommand(): Command {
  const command = new Command('interview').description(message('help.interview')).action(async ({ lang }: { readonly lang: Locale }) => {
    if (!process.stdin.isTTY) throw new Stop(2, say(lang, 'command.interview.terminal'))
    await interview(await loadShared(lang), lang)
  })
  return withExamples(command, 'evenhand interview', 'evenhand interview --lang es')
}

/** What is needed to ask where, and what is to be done. */
type Lexicon = Awaited<ReturnType<typeof loadShared>>

class Cancelled extends Error {}

async function interview(known: Lexicon, lang: Locale): Promise<void> {
  intro(say(lang, 'interview.welcome'))
  try {
    const place = await chosen(
      autocomplete({
        message: say(lang, 'interview.place'),
        placeholder: say(lang, 'interview.type'),
        options: known.places
          .filter((each) => ['town', 'city', 'unorganized'].includes(each.kind))
          .map((each) => ({ value: each.id, label: placeName(known, each.id), hint: each.also.join(', ') })),
        maxItems: 12,
      }),
    )
    const day = await chosen(
      text({
        message: say(lang, 'interview.day'),
        initialValue: today(),
        validate: (value) => (isDay(value ?? '') ? undefined : say(lang, 'problem.not-a-day', { name: value ?? '' })),
      }),
    )
    const acts = known.vocabulary.acts.map((each) => ({
      value: each.id,
      label: cut(sentence(lang, actPhrase(known, lang, each.id, new Map()).text)),
      hint: each.id,
    }))
    const act = await chosen(autocomplete({ message: say(lang, 'interview.act'), placeholder: say(lang, 'interview.type'), options: acts, maxItems: 12 }))
    const artefact = await loadLawOn(act, lang)
    const done = await questions(artefact, lang, { place, day, act })
    outro(say(lang, answer(done).settled ? 'interview.done' : 'interview.undone'))
    console.log(answerText(artefact, lang, answer(done)))
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error
    cancel(say(lang, 'interview.cancelled'))
  }
}

/** Asks until nothing more can change the answer. What cannot be answered is left unknown. */
async function questions(artefact: Artefact, lang: Locale, asked: { readonly place: string; readonly day: string; readonly act: string }): Promise<Situated> {
  const given: { readonly fact: string; readonly answer: string }[] = []
  for (;;) {
    const facts = Object.fromEntries(given.filter((each) => each.answer !== unknown).map((each) => [each.fact, each.answer]))
    const found = situate(artefact, { ...asked, facts })
    if ('problems' in found) throw new Stop(2, problemText(artefact, lang, found.problems, facts))
    const { situated } = found
    const fact = nextQuestion(situated, new Set(given.filter((each) => each.answer === unknown).map((each) => each.fact)))
    if (fact === undefined) return situated
    const possible = possibleAnswers(situated, fact)
    const options = fact.answers.filter((each) => possible.includes(each.id)).map((each) => ({ value: each.id, label: inLanguage(each.words, lang) }))
    const others = [
      { value: unknown, label: say(lang, 'interview.unknown') },
      ...(given.length > 0 ? [{ value: back, label: say(lang, 'interview.back') }] : []),
    ]
    const help = fact.help === undefined ? '' : `\n${inLanguage(fact.help, lang)}`
    const chosenAnswer = await chosen(select({ message: `${inLanguage(fact.asks, lang)}${help}`, options: [...options, ...others] }))
    if (chosenAnswer === back) given.pop()
    else given.push({ fact: fact.id, answer: chosenAnswer })
  }
}

async function chosen(prompt: Promise<string | symbol>): Promise<string> {
  const value = await prompt
  if (typeof value === 'symbol') throw new Cancelled()
  return value
}

function cut(label: string): string {
  return label.length <= 70 ? label : `${label.slice(0, 69)}…`
}
