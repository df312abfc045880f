// The same Vermont acts in every engine, on the same random situations: compared first, then timed.
import type { Artefact } from '../../src/artefact/index.ts'
import type { Law } from '../../src/rules/index.ts'
import { type Rate, rates } from '../measure.ts'
import { cedarCallAlone, cedarNorms, cedarVerdicts } from '../peers/cedar.ts'
import { evenhandExplained, evenhandVerdict, reference } from '../peers/evenhand.ts'
import { jsonLogicJs } from '../peers/json-logic.ts'
import { jsonRules } from '../peers/json-rules.ts'
import type { Peer, Ready } from '../peers/peer.ts'
import { publicodes } from '../peers/publicodes.ts'
import { zen } from '../peers/zen.ts'
import { heaviest, type MeasuredQuestion, where } from '../subject.ts'
import { barOf, figure, heading, ratio, table } from '../table.ts'

const situations = 1000
const rounds = 7
const bars = { verdict: 1000, explained: 50 }

/** Prints one table per act, and whether the bars are met. */
export async function peers(law: Law, artefact: Artefact): Promise<void> {
  heading(`1. Peers: ${where.place}, ${where.day}, ${situations} random possible situations`)
  const engines: readonly Peer[] = [
    evenhandVerdict(artefact),
    evenhandExplained(artefact),
    reference,
    cedarVerdicts,
    cedarNorms,
    zen,
    jsonRules,
    jsonLogicJs,
    publicodes,
  ]
  const lines: string[] = []
  for (const subject of heaviest(law, artefact, 4, situations)) lines.push(...(await act(subject, engines)))
  console.log(`\nBars, each act against the Cedar that is faster at it\n${lines.join('\n')}`)
  console.log(`\nWhat a peer could not say\n${engines.flatMap((each) => (each.missing === '' ? [] : [`  ${each.name}: ${each.missing}`])).join('\n')}`)
}

async function act(subject: MeasuredQuestion, engines: readonly Peer[]): Promise<readonly string[]> {
  console.log(`\n${describe(subject)}`)
  const ready = engines.map((peer) => ({ name: peer.name, ...peer.prepare(subject) }))
  const agreed = new Map<string, number>()
  for (const each of ready) agreed.set(each.name, await agreement(subject, each))
  const right = ready.filter((each) => agreed.get(each.name) === subject.asked.length)
  const alone = 'cedar, call alone'
  const found = await rates([...right, { name: alone, work: cedarCallAlone(subject) }], rounds)
  const rate = (name: string): Rate | undefined => found.find((each) => each.name === name)
  const [norms, byVerdict] = [rate(cedarNorms.name)?.perSecond ?? 0, rate(cedarVerdicts.name)?.perSecond ?? 0]
  // WHY: what disagrees is no measure, and a rate of nothing would make every other one as large as can be
  const cedar = norms === 0 && byVerdict === 0 ? Number.NaN : Math.max(norms, byVerdict)
  const naming = norms === 0 ? Number.NaN : norms
  const rows = engines.map(({ name }) => {
    const agree = `${figure(((agreed.get(name) ?? 0) / subject.asked.length) * 100)} %`
    const each = rate(name)
    if (each === undefined) return [name, agree, 'disagrees, so not timed']
    return [name, agree, figure(each.perSecond), `${figure(each.from)} … ${figure(each.to)}`, ratio(each.perSecond, cedar)]
  })
  console.log(table(['engine', 'agrees', 'verdicts/s', 'slowest … fastest round', 'to Cedar'], rows))
  console.log(`${alone} (the same situations, one policy that tests nothing): ${figure(rate(alone)?.perSecond ?? Number.NaN)} per second`)
  const [quick, full] = [(rate('evenhand, verdict')?.perSecond ?? 0) / cedar, (rate('evenhand, explained')?.perSecond ?? 0) / cedar]
  const nobody = Number.isNaN(cedar) ? '; no Cedar agrees' : ''
  return [
    `  ${barOf(quick, 'least', bars.verdict, `${subject.act}: verdict ${figure(quick)}× (bar ${figure(bars.verdict)}×)${nobody}`)}`,
    `  ${barOf(full, 'least', bars.explained, `${subject.act}: explained ${figure(full)}× (bar ${bars.explained}×); against the Cedar that names norms ${figure((full * cedar) / naming)}×${nobody}`)}`,
  ]
}

async function agreement({ asked }: MeasuredQuestion, ready: Ready): Promise<number> {
  const verdicts = await ready.verdicts()
  return asked.filter((each, index) => each.outcome.verdict === verdicts[index]).length
}

function describe({ actor, act, standing, plan, asked }: MeasuredQuestion): string {
  const spread = [...Map.groupBy(asked, (each) => each.outcome.verdict)].map(([verdict, all]) => `${verdict} ${figure((all.length / asked.length) * 100)} %`)
  const exceptions = standing.norms.reduce((sum, { norm }) => sum + norm.unless.length, 0)
  return `${actor} ${act}: ${standing.norms.length} norms, ${exceptions} exceptions, ${standing.erasers.length} erasers, ${plan.facts.length} facts; verdicts: ${spread.join(', ')}`
}
