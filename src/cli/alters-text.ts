// What a change of the law alters, in words: in a terminal, as Markdown for a review, and as JSON.
import type { Artefact } from '../artefact/index.ts'
import type { Alteration } from '../compare/index.ts'
import { differenceJson } from '../json/index.ts'
import { type ActText, andList, countIn, dayIn, differenceText, inLanguage, type Locale, placeName, type RegionText, say, sentence } from '../wording/index.ts'
import type { SideOfChange } from './sides-node.ts'
import { Stop } from './stop.ts'

type Changed = ReadonlyMap<string, 'new' | 'gone' | 'otherwise'>

/** WHY: few are shown, because somebody reads the comment, and hosts cut off what is too long. The rest is counted. */
const mostActs = 25
const mostRegions = 3
const mostPlaces = 6

/** Both sides in the words of the one that has more. Stops with exit code 2 where each has words that the other has not. */
export function shared(lang: Locale, before: SideOfChange, after: SideOfChange): readonly [SideOfChange, SideOfChange] {
  const wordsOf = ({ body }: SideOfChange): ReadonlySet<string> =>
    new Set([...body.vocabulary.facts, ...body.vocabulary.acts].map((each) => JSON.stringify(each)))
  const [was, is] = [wordsOf(before), wordsOf(after)]
  const { vocabulary } = [...was].every((each) => is.has(each)) ? after.body : before.body
  const known = vocabulary === after.body.vocabulary ? is : was
  const stranger = [before, after].flatMap(({ body }) => [...body.vocabulary.facts, ...body.vocabulary.acts]).find((each) => !known.has(JSON.stringify(each)))
  if (stranger !== undefined) throw new Stop(2, say(lang, 'command.side.words', { name: stranger.id }))
  return [
    { ...before, body: { ...before.body, vocabulary } },
    { ...after, body: { ...after.body, vocabulary } },
  ]
}

/** The whole, for a person. */
export function altersText(artefact: Artefact, lang: Locale, changed: Changed, found: readonly Alteration[], isMarkdown: boolean): string {
  const heading = (text: string): string => (isMarkdown ? `### ${text}` : text)
  const texts = [...changed].map(([id, how]) => `- ${say(lang, `alters.${how}`, { text: titleOf(artefact, lang, found, id) })}`)
  const all = found.flatMap((each) => told(artefact, lang, each))
  const acts = all.slice(0, mostActs)
  const summary =
    found.length === 0
      ? say(lang, changed.size === 0 ? 'alters.same' : 'alters.nothing')
      : say(lang, 'alters.count', { count: countIn(lang, BigInt(new Set(found.map((each) => each.question.act)).size)) })
  return [
    isMarkdown ? `## ${say(lang, 'alters.title')}` : say(lang, 'alters.title'),
    '',
    summary,
    ...(texts.length === 0 ? [] : ['', heading(say(lang, 'alters.texts')), '', ...texts.slice(0, mostActs), ...more(lang, texts.length - mostActs)]),
    ...acts.flatMap(({ act, where, since }) => [
      '',
      heading(act.title),
      '',
      `${since} ${where}`,
      '',
      ...[...act.regions, ...act.duties].slice(0, mostRegions).flatMap((each) => regionLines(lang, each)),
      ...more(lang, act.regions.length + act.duties.length - mostRegions),
    ]),
    ...more(lang, all.length - mostActs),
    '',
    say(lang, 'alters.not-told'),
    say(lang, 'answer.noadvice'),
  ].join('\n')
}

/** The same for programs. Its shape is a contract: fields are added, never changed. */
export function altersJson(artefact: Artefact, lang: Locale, changed: Changed, found: readonly Alteration[]) {
  return {
    texts: [...changed].map(([text, how]) => ({ text, how })),
    alterations: found.map(({ question, difference, where, from }) => {
      const lexicon = lexiconOf(artefact, difference)
      const json = differenceJson(lexicon, lang, difference, differenceText(lexicon, lang, difference), { written: { before: new Map(), after: new Map() } })
      return { ...question, from: from === '0000-01-01' ? null : from, where, ...(json.acts[0] ?? {}) }
    }),
  }
}

function told(
  artefact: Artefact,
  lang: Locale,
  { difference, where, from }: Alteration,
): readonly { readonly act: ActText; readonly where: string; readonly since: string }[] {
  const { acts } = differenceText(lexiconOf(artefact, difference), lang, difference)
  const ids = [...new Set(where.map((each) => each.place))]
  const states = artefact.places.filter((each) => each.kind === 'state' && ids.includes(each.id))
  const inside = (id: string): boolean => states.some((each) => id.startsWith(`${each.id}/`))
  const whole = states.map(({ id, name }) => say(lang, 'alters.state', { state: name, count: String(ids.filter((each) => each.startsWith(`${id}/`)).length) }))
  const names = [...whole, ...ids.filter((each) => !inside(each) && !states.some((state) => state.id === each)).map((each) => placeName(artefact, each))]
  const shown = names.slice(0, mostPlaces)
  const rest = names.length - shown.length
  const places = rest > 0 ? [...shown, say(lang, 'alters.places', { count: String(rest) })] : shown
  const since = from === '0000-01-01' ? say(lang, 'alters.always') : say(lang, 'alters.since', { day: dayIn(lang, from) })
  return acts.map((act) => ({ act, since, where: say(lang, 'alters.where', { places: andList(lang, places) }) }))
}

function regionLines(lang: Locale, { when, before, after, share, example }: RegionText): readonly string[] {
  return [
    `- ${when === '' ? say(lang, 'compare.heading.always') : say(lang, 'compare.heading.when', { when })} (${share})`,
    `  - ${say(lang, 'alters.before')}: ${sentence(lang, before)}`,
    `  - ${say(lang, 'alters.after')}: ${sentence(lang, after)}`,
    ...(when === '' || example === '' ? [] : [`  - ${say(lang, 'compare.example', { example })}`]),
  ]
}

function more(lang: Locale, count: number): readonly string[] {
  return count > 0 ? ['', say(lang, 'alters.more', { count: String(count) })] : []
}

function titleOf(artefact: Artefact, lang: Locale, found: readonly Alteration[], id: string): string {
  const all = [...artefact.instruments, ...found.flatMap(({ difference }) => difference.before.body.instruments)]
  const title = inLanguage(all.find((each) => each.id === id)?.title, lang)
  return title === '' ? `\`${id}\`` : `${title} (\`${id}\`)`
}

/** The words of the law, with the texts and rules of both sides. */
function lexiconOf(artefact: Artefact, { before, after }: Alteration['difference']): Artefact {
  return { ...artefact, ...after.body, instruments: [...after.body.instruments, ...before.body.instruments] }
}
