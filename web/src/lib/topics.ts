// What a resident asks first, and the acts that answer it.

export interface ActTopic {
  readonly id: 'stops' | 'asking' | 'identification' | 'booking' | 'holding' | 'telling' | 'access' | 'border' | 'victims' | 'everybody'
  readonly acts: readonly string[]
}

/** In the order in which somebody meets the police. */
export const topics: readonly ActTopic[] = [
  { id: 'stops', acts: ['start-stop', 'prolong-stop', 'use-as-suspicion'] },
  { id: 'asking', acts: ['ask-status', 'request-immigration-papers', 'infer-status'] },
  { id: 'identification', acts: ['require-id', 'say-id-is-optional', 'treat-missing-id-as-suspicious', 'refuse-other-id'] },
  { id: 'booking', acts: ['require-ssn', 'hold-instead-of-citing', 'notify-consulate'] },
  { id: 'holding', acts: ['hold', 'arrest', 'hand-over', 'house-for-federal'] },
  { id: 'telling', acts: ['tell'] },
  { id: 'access', acts: ['give-access', 'call-federal-help', 'make-federal-agreement'] },
  { id: 'border', acts: ['question', 'help-hold'] },
  { id: 'victims', acts: ['give-victim-services', 'say-help-for-all', 'advise-on-visa', 'certify-visa'] },
  { id: 'everybody', acts: ['police-impartially', 'act-on-characteristics', 'refuse-service'] },
]
