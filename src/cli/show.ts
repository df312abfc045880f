// evenhand show: one norm, eraser or instrument in plain words, with its sources.
import { Command } from 'commander'
import { nearestFew, type Window } from '../base/index.ts'
import { standsAtLast } from '../decide/index.ts'
import { daysText, eraserSentence, howMade, inLanguage, type Locale, normSentence, provisionName, say, sentence, sourceLine } from '../wording/index.ts'
import { message } from './message.ts'
import { jsonOption, withExamples } from './options.ts'
import { styled, wrap } from './print.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'
import { unknownText } from './unknown-text.ts'

interface Options {
  readonly lang: Locale
  readonly json?: true
}

export function showCommand(): Command {
  const command = new Command('show')
    .description(message('help.show'))
    .argument('<name>', message('help.show.name'))
    .addOption(jsonOption())
    .action(async (name: string, { lang, json }: Options) => {
      const { artefact } = await loadLaw()
      const { instruments, norms, erasers } = artefact
      const instrument = instruments.find((each) => each.id === name)
      const own = [...norms, ...erasers].filter((each) => each.id === name || each.instrument === name)
      if (instrument === undefined && own.length === 0) {
        const known = [...instruments, ...norms, ...erasers].map((each) => each.id)
        const nearest = nearestFew(name, known, 3)
        throw new Stop(2, unknownText(lang, say(lang, 'command.no-text', { name }), nearest))
      }
      if (json) {
        console.log(JSON.stringify({ ...(instrument === undefined ? {} : { instrument }), provisions: own }, null, 2))
        return
      }
      const daysOf = (text: string, window: Window): string =>
        instruments.flatMap((each) => (each.id === text ? [daysText(artefact, lang, standsAtLast(artefact, each), window)] : [])).join('')
      const lines: string[] = []
      if (instrument !== undefined) {
        lines.push(
          styled('bold', wrap(inLanguage(instrument.title, lang))),
          wrap(`${instrument.kind}; ${howMade(artefact, lang, instrument)}; ${daysText(artefact, lang, standsAtLast(artefact, instrument))}`, '  '),
        )
        for (const source of instrument.sources) lines.push(styled('dim', wrap(sourceLine(lang, source), '  ', '    ')))
        for (const unknown of instrument.unknowns) lines.push(wrap(`${say(lang, 'notknown.title')}: ${inLanguage(unknown, lang)}`, '  ', '    '))
      }
      for (const each of own) {
        lines.push('', styled('bold', wrap(provisionName(artefact, lang, each.id))))
        if ('modality' in each) lines.push(wrap(normSentence(artefact, lang, each), '  '))
        else lines.push(wrap(eraserSentence(artefact, lang, each), '  '))
        const sides = 'modality' in each ? each.sides : each.contests.flatMap((contest) => contest.sides)
        for (const side of sides) lines.push(wrap(say(lang, `side.${side.side}`, { text: sentence(lang, inLanguage(side.words, lang)) }), '    ', '      '))
        if (each.window !== undefined) lines.push(styled('dim', wrap(daysOf(each.instrument, each.window), '    ')))
        for (const source of each.sources) lines.push(styled('dim', wrap(sourceLine(lang, source), '    ', '      ')))
        for (const caution of each.cautions) lines.push(wrap(`${say(lang, 'section.cautions')}: ${inLanguage(caution, lang)}`, '    ', '      '))
      }
      console.log(lines.join('\n').trim())
    })
  return withExamples(command, 'evenhand show vt.fip-2024/passenger-id', 'evenhand show vt.20-vsa-4652 --lang es')
}
