// Places in other States: they exist, and the collection has no law of them.

/** The States and what counts as one, by their postal code. Those of the collection are found before anybody looks here. */
const states = `AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware, DC District of Columbia, FL Florida,
GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas, KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan,
MN Minnesota, MS Mississippi, MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York, NC North Carolina,
ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, PR Puerto Rico, RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee, TX Texas,
UT Utah, VT Vermont, VA Virginia, WA Washington, WV West Virginia, WI Wisconsin, WY Wyoming`
  .split(',')
  .map((each) => ({ code: each.trim().slice(0, 2).toLowerCase(), name: each.trim().slice(3) }))

/** The State that the name of a place ends with or lies in: of `Texas`, `Austin, TX`, `us/tx/austin`; undefined where it names none. */
export function stateElsewhere(place: string): string | undefined {
  const plain = place.trim().toLowerCase()
  const inId = /^us\/([a-z]{2})(\/|$)/.exec(plain)?.[1] ?? /\/state:([a-z]{2})(\/|$)/.exec(plain)?.[1]
  const found = states.find(({ code, name }) => {
    const full = name.toLowerCase()
    return code === inId || plain === full || plain.endsWith(`, ${full}`) || plain.endsWith(` ${full}`) || plain.endsWith(`, ${code}`)
  })
  return found?.name
}
