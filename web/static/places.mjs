// Suggests places while one types; the names come once the field is in use, and what is typed is sent nowhere.
const most = 8
/** @param {string} text */
const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

for (const field of document.querySelectorAll('input[data-places]')) {
  if (!(field instanceof HTMLInputElement)) continue
  /** @type {Promise<readonly (readonly string[])[]> | undefined} */
  let names
  const load = async () => {
    names ??= fetch(field.dataset.places ?? '')
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then((text) => text.split('\n').map((line) => line.split('\t')))
    return names
  }
  field.addEventListener('focus', load, { once: true })
  field.addEventListener('input', async () => {
    const typed = plain(field.value.trim())
    if (typed.length < 2) return field.list?.replaceChildren()
    const all = await load()
    /** @param {readonly string[]} each */
    const starts = (each) => each.some((word) => plain(word).startsWith(typed))
    /** @param {readonly string[]} each */
    const holds = (each) => each.some((word) => plain(word).includes(` ${typed}`))
    const found = [...all.filter(starts), ...all.filter((each) => !starts(each) && holds(each))].slice(0, most)
    field.list?.replaceChildren(
      ...found.map(([name, ...also]) => {
        // WHY: the other name stands as the text, because a browser offers only what holds the letters that were typed
        const other = also.find((word) => plain(word).startsWith(typed))
        return new Option(other === undefined ? '' : other, name)
      }),
    )
  })
}
