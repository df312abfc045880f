// A briefing as a tagged PDF for the wall of the room.
import type { FlowBlock } from 'evenhand/pdf'
import { type Locale, say } from 'evenhand/wording'
import { flowingPages } from '#lib/server/pdf/tagged.ts'
import type { BriefingShown } from './briefing.ts'
import type { ReasonShown } from './shown.ts'

export function briefingPdf(lang: Locale, day: string, briefing: BriefingShown): Promise<Uint8Array<ArrayBuffer>> {
  const title = say(lang, 'briefing.of', { agency: briefing.name })
  const minutes = String(briefing.minutes)
  const lead =
    briefing.since === undefined
      ? say(lang, 'briefing.never', { minutes })
      : say(lang, briefing.isFirst ? 'briefing.first' : 'briefing.since', { day: briefing.since, minutes })
  const heading = (text: string, level: 2 | 3 = 2): FlowBlock => ({ kind: 'heading', level, text })
  const paragraph = (text: string): FlowBlock => ({ kind: 'paragraph', text })
  const list = (texts: readonly string[]): readonly FlowBlock[] => (texts.length === 0 ? [] : [{ kind: 'list', items: texts.map((text) => ({ text })) }])
  const part = (name: string, blocks: readonly FlowBlock[]): readonly FlowBlock[] => (blocks.length === 0 ? [] : [heading(name), ...blocks])
  const { changes, more, policy, coming, weak, scenarios } = briefing
  return flowingPages({ title, lang, day }, [
    { kind: 'heading', level: 1, text: title },
    paragraph(lead),
    heading(say(lang, 'briefing.changes')),
    ...(changes.length === 0 ? [paragraph(say(lang, 'briefing.none'))] : []),
    ...list(changes.map(({ how, rule }) => `${say(lang, `briefing.how.${how}`)}: ${ruleLine(lang, rule)}`)),
    ...(more > 0 ? [paragraph(say(lang, 'briefing.more', { count: more }))] : []),
    heading(say(lang, 'briefing.policy')),
    paragraph(
      policy === undefined
        ? say(lang, 'briefing.policy.none')
        : [
            say(lang, 'briefing.policy.holds', { number: String(policy.number), day: policy.day }),
            say(lang, 'briefing.policy.signed', { signed: String(policy.signed), all: String(policy.all) }),
          ].join(' '),
    ),
    ...part(say(lang, 'briefing.coming'), list(coming)),
    ...part(say(lang, 'briefing.weak'), list(weak.map((each) => ruleLine(lang, each)))),
    ...part(say(lang, 'briefing.scenarios'), list(scenarios.map(({ story }, at) => `${at + 1}. ${story}`))),
    ...part(
      say(lang, 'briefing.answers'),
      scenarios.flatMap(({ answer }, at) => [
        heading(say(lang, 'briefing.scenario', { number: String(at + 1) }), 3),
        paragraph(answer.says),
        ...list([...answer.reasons.map((each) => ruleLine(lang, each)), ...answer.turns]),
      ]),
    ),
  ])
}

function ruleLine(lang: Locale, { says, unless, source }: ReasonShown): string {
  return [says, unless === '' ? '' : `${say(lang, 'situation.unless')}: ${unless}`, source].filter((each) => each !== '').join(' ')
}
