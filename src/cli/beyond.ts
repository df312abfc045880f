// evenhand beyond: questions that the collection does not answer, with what is known of each and whom to ask.
import { join } from 'node:path'
import { Command } from 'commander'
import type { Artefact } from '../artefact/index.ts'
import { readTopics, type Topic, topicFinder } from '../beyond/index.ts'
import { home, readTexts } from '../folder/index.ts'
import { topicJson } from '../json/index.ts'
import { actPhrase, firstKnown, inLanguage, jurisdictionTitle, knownLine, type Locale, mistakeText, say, sentence, sourceLine } from '../wording/index.ts'
import { message } from './message.ts'
import { jsonOption, withExamples } from './options.ts'
import { styled, wrap } from './print.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly lang: Locale
  readonly json?: true
}

export function beyondCommand(): Command {
  const command = new Command('beyond')
    .description(message('help.beyond'))
    .argument('[words...]', message('help.beyond.words'))
    .addOption(jsonOption())
    .action(async (words: readonly string[], { lang, json }: Options) => {
      const topics = loadTopics(lang)
      const named = topics.find((each) => words.length === 1 && each.id === words[0])
      const found = words.length === 0 ? topics : named === undefined ? topicFinder(topics, lang)(words.join(' ')) : [named]
      if (found.length === 0) throw new Stop(2, say(lang, 'beyond.none'))
      if (json) {
        console.log(
          JSON.stringify(
            found.map((each) => topicJson(lang, each)),
            null,
            2,
          ),
        )
        return
      }
      const [only, other] = found
      const { artefact } = await loadLaw()
      if (only !== undefined && other === undefined) printTopic(artefact, lang, only)
      else console.log(found.map((each) => inShort(lang, each)).join('\n\n'))
    })
  return withExamples(command, 'evenhand beyond', 'evenhand beyond cover their faces', 'evenhand beyond masks --lang es')
}

/** The topics of the law documents. Stops with exit code 1 where one has a mistake. */
function loadTopics(lang: Locale): readonly Topic[] {
  const { topics, mistakes } = readTopics(readTexts(join(home, 'law', 'beyond')))
  if (mistakes.length > 0) throw new Stop(1, mistakes.map((each) => `${each.file}:${each.line}  ${each.code}\n  ${mistakeText(lang, each)}`).join('\n'))
  return topics
}

function inShort(lang: Locale, { id, title, known }: Topic): string {
  return `${styled('bold', inLanguage(title, lang))}  ${styled('dim', id)}\n${wrap(firstKnown(lang, known), '  ')}`
}

function printTopic(artefact: Artefact, lang: Locale, { id, title, known, unknowns, ask, acts, texts }: Topic): void {
  const item = (text: string): string => wrap(text, '  - ', '    ')
  const near = [
    ...acts.map((act) => `${sentence(lang, actPhrase(artefact, lang, act, new Map()).text).replace(/\.$/, '')} (${act})`),
    ...texts.map((text) => `${inLanguage(artefact.instruments.find((each) => each.id === text)?.title, lang)} (${text})`),
  ]
  const lines = [
    `${styled('bold', inLanguage(title, lang))}  ${styled('dim', id)}`,
    wrap(say(lang, 'beyond.outside')),
    '',
    styled('bold', say(lang, 'beyond.known')),
    ...(known.length === 0 ? [item(say(lang, 'beyond.nothing'))] : []),
    ...known.flatMap((each) => [
      item(inLanguage(each.says, lang)),
      styled('dim', wrap(knownLine(lang, each, jurisdictionTitle(artefact, lang, each.place)), '    ')),
      ...each.sources.map((source) => styled('dim', wrap(sourceLine(lang, source), '    ', '      '))),
    ]),
    '',
    styled('bold', say(lang, 'notknown.title')),
    ...unknowns.map((each) => item(inLanguage(each, lang))),
    '',
    styled('bold', say(lang, 'beyond.ask')),
    ...ask.map((each) => item(inLanguage(each, lang))),
    ...(near.length === 0 ? [] : ['', styled('bold', say(lang, 'beyond.near')), ...near.map(item)]),
  ]
  console.log(lines.join('\n'))
}
