// evenhand settings: what a server started here would take from its environment, and what is wrong with it.
import { Command } from 'commander'
import { readSettings, type ShownSetting, settingNames, shownSettings, standard } from '../settings/index.ts'
import { type Locale, say, settingMistakes, settingWarnings } from '../wording/index.ts'
import { message } from './message.ts'
import { jsonOption, withExamples } from './options.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly json?: true
  readonly markdown?: true
  readonly lang: Locale
}

export function settingsCommand(): Command {
  const command = new Command('settings')
    .description(message('help.settings'))
    .addOption(jsonOption())
    .option('--markdown', message('help.settings.markdown'))
    .action(({ json, markdown, lang }: Options) => {
      if (markdown) {
        console.log(settingsPage(lang).trimEnd())
        return
      }
      const read = readSettings(process.env)
      const [settings, mistakes, warnings] = [shownSettings(process.env), settingMistakes(lang, read), settingWarnings(lang, read)]
      if (json) console.log(JSON.stringify({ settings, mistakes: read.mistakes, unknown: read.unknown }, null, 2))
      else for (const each of settings) console.log(lineOf(lang, each))
      if (!json) for (const each of warnings) console.error(each)
      if (mistakes.length > 0) throw new Stop(1, json ? '' : mistakes.join('\n'))
    })
  return withExamples(command, 'evenhand settings', 'EVENHAND_PROXY=on evenhand settings --json')
}

function lineOf(lang: Locale, { name, value, from, isHidden }: ShownSetting): string {
  const shown = isHidden ? say(lang, 'settings.hidden') : (value ?? say(lang, 'settings.none'))
  return `${name.padEnd(28)} ${say(lang, `settings.from.${from}`).padEnd(9)} ${shown}`
}

/** The page of all settings, made from what reads them. */
export function settingsPage(lang: Locale): string {
  const rows = settingNames.map((name) => {
    const value = standard(name)
    return `| \`${name}\` | ${say(lang, `settings.${name}`)} | ${value === null ? '' : `\`${value}\``} |`
  })
  return `# Settings

Made by \`evenhand settings --markdown\` from what reads them. The server reads its environment once, when it starts. A wrong value stops the start, and every mistake is
named; a name that begins with \`EVENHAND_\` and that nothing reads gets a warning with the nearest one. A setting that is empty counts as left out. What is on or off is
written \`on\` or \`off\`, \`yes\` or \`no\`, \`true\` or \`false\`, \`1\` or \`0\`.

\`npm run -s evenhand -- settings\` prints what is in force and where each comes from, without secrets.

| setting | what it says | if it is left out |
| --- | --- | --- |
${rows.join('\n')}
`
}
