// What a card or a sheet may say in a line: an act, and the least that has to be known for one answer. The law says which answer, if any.

/** A fact with one of these answers; with any other where `holds` is false. */
export interface Given {
  readonly fact: string
  readonly answers: readonly string[]
  readonly holds: boolean
}

export interface Claim {
  readonly act: string
  /** What is taken as given, the least first: the first that leaves one answer is said, with its condition. */
  readonly tries: readonly (readonly Given[])[]
  /** Whether it is told too that the first of them leaves several answers: silence could be taken for safety. */
  readonly open?: true
}

const is = (fact: string, ...answers: readonly string[]): Given => ({ fact, answers, holds: true })
const isNot = (fact: string, ...answers: readonly string[]): Given => ({ fact, answers, holds: false })

const civil = is('purpose', 'civil-immigration')
const withoutJudge = isNot('paper', 'judicial-arrest-warrant')
const withoutAnyJudge = isNot('paper', 'judicial-arrest-warrant', 'judicial-search-warrant')
const passenger = is('person', 'passenger')
const victim = is('person', 'victim')
const inCustody = is('setting', 'booking', 'custody')

/** What matters most to somebody who may be stopped comes first: a card has room for few. */
export const claims: readonly Claim[] = [
  {
    act: 'ask-status',
    tries: [[], [is('needed-for-criminal-investigation', 'no')], [inCustody, isNot('offence', 'state-felony', 'state-misdemeanor', 'motor-vehicle')]],
  },
  { act: 'require-id', tries: [[passenger], [passenger, is('suspicion', 'none')]] },
  { act: 'hold', tries: [[civil], [civil, withoutJudge]] },
  { act: 'start-stop', tries: [[civil]] },
  { act: 'give-access', tries: [[], [civil, withoutAnyJudge]] },
  { act: 'prolong-stop', tries: [[civil]] },
  { act: 'request-immigration-papers', tries: [[], [is('status-relevant-to-crime', 'no'), is('id-offered', 'other-suitable')]] },
  { act: 'hand-over', tries: [[civil], [civil, withoutJudge]] },
  {
    act: 'arrest',
    tries: [
      [civil],
      [civil, withoutJudge],
      [
        is('offence', 'civil-presence'),
        is('paper', 'none'),
        isNot('setting', 'request-from-federal'),
        is('federal-confirmation', 'no'),
        is('certified-under-agreement', 'no'),
      ],
    ],
  },
  { act: 'treat-missing-id-as-suspicious', tries: [[]] },
  { act: 'infer-status', tries: [[is('inferred-from', 'missing-id', 'missing-ssn')]] },
  { act: 'use-as-suspicion', tries: [[], [is('credible-description', 'no')]] },
  { act: 'require-ssn', tries: [[], [is('setting', 'booking')]] },
  { act: 'refuse-other-id', tries: [[is('person', 'driver'), is('id-offered', 'other-suitable')]] },
  { act: 'hold-instead-of-citing', tries: [[is('ground', 'status')]] },
  { act: 'help-hold', tries: [[civil], [civil, withoutJudge]] },
  { act: 'question', tries: [[civil], [civil, withoutJudge]] },
  { act: 'use-resources', tries: [[civil], [civil, withoutJudge]] },
  { act: 'refuse-service', tries: [[]] },
  { act: 'treat-worse', tries: [[]] },
  { act: 'call-federal-help', tries: [[is('help-wanted', 'interpretation')]] },
  {
    act: 'tell',
    tries: [
      [
        is('recipient', 'federal-immigration'),
        is('information', 'release', 'whereabouts', 'other-personal'),
        is('public-safety', 'no'),
        is('officer-safety', 'no'),
        is('law-enforcement-need', 'no'),
      ],
    ],
  },
  { act: 'say-id-is-optional', tries: [[passenger]] },
  { act: 'give-victim-services', tries: [[victim]] },
  { act: 'say-help-for-all', tries: [[is('person', 'victim', 'witness')]] },
  {
    act: 'give-reason-for-stop',
    tries: [[is('setting', 'traffic-stop'), is('public-safety', 'no'), is('officer-safety', 'no'), is('would-compromise-investigation', 'no')]],
  },
  { act: 'notify-consulate', tries: [[is('setting', 'arrest', 'booking', 'custody'), is('consular-notice-due', 'yes')]] },
  { act: 'police-impartially', tries: [[]] },
  { act: 'report-complaint', tries: [[]] },
  { act: 'advise-on-visa', tries: [[victim]] },
  { act: 'certify-visa', tries: [[victim]] },
  {
    act: 'hold',
    tries: [[is('paper', 'detainer'), inCustody, is('safe-to-comply', 'yes'), isNot('person', 'victim', 'witness'), is('victim-of-serious-crime', 'no')]],
    open: true,
  },
  { act: 'tell', tries: [[is('recipient', 'federal-immigration'), is('information', 'status')]], open: true },
  { act: 'ask-status', tries: [[is('needed-for-criminal-investigation', 'yes')]], open: true },
  { act: 'hold', tries: [[is('paper', 'judicial-arrest-warrant')]] },
  { act: 'make-federal-agreement', tries: [[]] },
  { act: 'house-for-federal', tries: [[]] },
]
