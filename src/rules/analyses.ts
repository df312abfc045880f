// What law can be held against as a whole, beyond its words: the names of the findings that analyses of meaning make.

/**
 * `conflict`: must and must not of the same rank; `gap`: silence on an act that a text sets out to regulate; `floor-breach`,
 * `ceiling-breach`: a lower text looser, or stricter, than it may be; `void-norm`: struck wherever it applies; `doubtful-norm`: perhaps
 * struck; `dead-norm`: decides no possible situation; `redundant-norm`: its text says the same without it; `no-none`: it tests a
 * fact where nothing of the kind may be so, and no answer says that; `scope-in-caution`: a caution
 * speaks of what its rule does not; `idle-treatment`: a text has a finding treated that nobody makes.
 */
export const analyses = [
  'ceiling-breach',
  'conflict',
  'dead-norm',
  'doubtful-norm',
  'floor-breach',
  'gap',
  'idle-treatment',
  'no-none',
  'redundant-norm',
  'scope-in-caution',
  'void-norm',
] as const
export type Analysis = (typeof analyses)[number]

/** How a text has such findings about itself taken: as an error, as a warning, or as known and accepted. */
export const treatments = ['error', 'warning', 'accepted'] as const
export type Treatment = (typeof treatments)[number]
