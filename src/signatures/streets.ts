// Words of addresses and their short forms, as plain data: the short form first, then what is written for it.

const rows = [
  'aly alley ally',
  'ave avenue av aven',
  'blvd boulevard boul',
  'br branch',
  'brg bridge',
  'brk brook',
  'cir circle circ',
  'cmn common cmns commons',
  'ct court crt',
  'cv cove',
  'dr drive drv',
  'est estate estates ests',
  'ext extension extn exten',
  'frm farm farms',
  'gdn garden gardens gdns',
  'gln glen',
  'grn green',
  'hl hill',
  'hls hills',
  'hts heights',
  'hwy highway hiway',
  'is island',
  'jct junction',
  'lk lake',
  'ln lane la',
  'lndg landing',
  'lwr lower',
  'mdw meadow mdws meadows',
  'ml mill',
  'mt mount',
  'mtn mountain',
  'pk park',
  'pkwy parkway',
  'pl place',
  'plz plaza',
  'pt point',
  'rd road',
  'rdg ridge',
  'rte route rt',
  'sq square',
  'st street saint str',
  'ter terrace terr',
  'tpke turnpike tnpk tpk',
  'trl trail tr',
  'upr upper',
  'vlg village',
  'vw view',
  'xing crossing',
  'n north no',
  's south so',
  'e east',
  'w west',
  'ne northeast',
  'nw northwest',
  'se southeast',
  'sw southwest',
  '1st first',
  '2nd second',
  '3rd third',
  '4th fourth',
  '5th fifth',
  '6th sixth',
  '7th seventh',
  '8th eighth',
  '9th ninth',
  '10th tenth',
] as const

const short = new Map(
  rows.flatMap((row) => {
    const words = row.split(' ')
    return words.map((word): readonly [string, string] => [word, words[0] ?? word])
  }),
)

/** The one form for a word of a street. */
export function streetWord(word: string): string {
  return short.get(word) ?? word
}

/** Words that say what kind of way it is. */
export const ways: ReadonlySet<string> = new Set([
  'aly',
  'ave',
  'blvd',
  'cir',
  'ct',
  'dr',
  'ext',
  'hwy',
  'ln',
  'pl',
  'pkwy',
  'rd',
  'rte',
  'sq',
  'st',
  'ter',
  'tpke',
  'trl',
])

/** Words before the number of a flat. */
export const unitWords: ReadonlySet<string> = new Set(['apt', 'apartment', 'unit', 'suite', 'ste', 'lot', 'bldg', 'building', 'rm', 'room', 'trlr', 'trailer'])

export const directions: ReadonlySet<string> = new Set(['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw'])
