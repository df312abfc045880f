// A decided petition as a document of the law: an instrument, and the story by which it came about.
import { slugOf } from 'evenhand/base'
import type { Procedure } from 'evenhand/procedure'
import { isMove } from 'evenhand/procedure'
import type { PublicView } from 'evenhand/store'
import { locales, say } from 'evenhand/wording'
import { dayOf } from '#lib/today.ts'

const kinds = {
  binding: 'ordinance',
  advice: 'advisory-vote',
  disputed: 'resolution',
  'after-enactment': 'proposal',
  undoes: 'proposal',
} as const

/**
 * The document. What the town's record says is cited as read; the rules are left to be written beside the words of the article, since nobody
 * but a person can say what they mean. `clerk`: how the record is named, such as `Record of the clerk of Norwich, Vermont`.
 */
export function lawDocument(view: PublicView, procedure: Procedure, place: { readonly id: string; readonly name: string }, clerk: string): string {
  const state = view.place.split('/')[1] ?? 'us'
  const short = slug(view.title)
  const local = place.id.split('/').at(-1) ?? place.id
  const acts = view.acts.filter((each) => each.isTakenBack !== true)
  const voted = acts.filter((each) => each.act === 'approve' || each.act === 'adopt').at(-1)
  const decided = voted === undefined ? undefined : dayOf(new Date(voted.at))
  const effective = acts.filter((each) => each.act === 'take-effect').at(-1)
  const from = effective === undefined ? decided : dayOf(new Date(effective.at))
  // WHY: the state is asked, because what was voted as advice and then adopted by whoever may do so is no advice any more
  const adopted = acts.some((each) => each.act === 'adopt')
  const kind = adopted && procedure.effect === 'advice' ? 'agency-policy' : kinds[procedure.effect]
  const binds = kind === 'ordinance' || kind === 'agency-policy' ? `binds municipal in ${place.id}` : `binds nobody in ${place.id}`
  const id = `${state}.${local}-${short}`
  const title = plain(view.title)
  const events = acts
    .filter((each) => isMove(each.act))
    .flatMap(({ act, at, yes, no }, index) => [
      '---',
      `event: e${index + 1}`,
      `of: ${local}-${short}`,
      `move: ${act}`,
      `on: ${dayOf(new Date(at))}`,
      `says: ${inEachQuoted((language) => say(language, 'document.recorded', { act }))}`,
      ...(yes === undefined || no === undefined ? [] : [`counts: { yes: ${yes}, no: ${no} }`]),
      `sources: [{ title: ${quoted(clerk)}, attestation: official }]`,
    ])
  return [
    `# ${place.name}: ${title}`,
    '',
    ...view.article.split('\n').map((each) => `> ${each.replaceAll('`', "'")}`),
    '',
    '```policy',
    `instrument ${id}`,
    ...locales.map((language, index) => `  ${index === 0 ? 'title' : '     '} ${language} "${title}"`),
    `  kind ${kind}`,
    `  made by "${kind === 'advisory-vote' ? 'Voters' : 'Town'} of ${plain(place.name)}"${decided === undefined ? '' : ` on ${decided}`}`,
    ...(from === undefined ? [] : [`  in force from ${from}`]),
    `  ${binds}`,
    `  source "${plain(clerk)}" official`,
    ...locales.map((language, index) => `  ${index === 0 ? 'not known' : '         '} ${language} "${say(language, 'document.unwritten')}"`),
    '```',
    '',
    '```story',
    `story: ${local}-${short}`,
    `title: ${inEachQuoted(() => title)}`,
    `place: ${place.id}`,
    `way: ${procedure.id}`,
    `texts: { voted: ${id} }`,
    `sources: [{ title: ${quoted(clerk)}, attestation: official }]`,
    ...events,
    '```',
    '',
  ].join('\n')
}

/** A text in each language, as the data of a story has it. */
function inEachQuoted(text: (language: (typeof locales)[number]) => string): string {
  return `{ ${locales.map((language) => `${language}: ${quoted(text(language))}`).join(', ')} }`
}

function slug(text: string): string {
  return slugOf(text).split('-').slice(0, 5).join('-') || 'petition'
}

/** Without marks that end a text in the language, or a line. */
function plain(text: string): string {
  return text.replaceAll(/["`]/g, "'").replaceAll(/\s+/g, ' ').trim()
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
