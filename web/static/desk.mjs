// Entering lines by keyboard alone. Each line has a key of its own and is sent until the server says that it is kept; what is not yet kept
// stays on the page. Nothing is stored in the browser.
const form = document.querySelector('[data-entry]')
if (form !== null) begin(form)
for (const each of document.querySelectorAll('[data-choices]')) chooseByKey(each)
document.documentElement.dataset.ready = 'true'

/** Digits and letters press the buttons that say so. */
function chooseByKey(group) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select')) return
    const button = group.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
    if (button === null) return
    event.preventDefault()
    button.click()
  })
}

// WHY: in milliseconds, whoever types ahead pauses less than this between two keys, and whoever reads the choice looks longer at it
const pause = 350
const hold = 250

/** The key that was pressed. WHY: with Alt its code is taken, because some keyboards write another letter then. */
function keyOf(event) {
  return event.altKey ? (/^(?:Key|Digit)(.)$/.exec(event.code)?.[1] ?? event.key) : event.key
}

function begin(form) {
  const address = form.dataset.entry
  const words = JSON.parse(form.dataset.words)
  const part = (name) => document.querySelector(`[data-${name}]`)
  const [sheet, number, name, place] = ['sheet', 'number', 'name', 'address'].map((each) => form.elements.namedItem(each))
  const [proposed, candidates, state, pending, counts, lines, undo] = ['proposed', 'candidates', 'state', 'pending', 'counts', 'lines', 'undo'].map(part)
  const heads = JSON.parse(lines.dataset.heads)
  const fill = (text, slots) => text.replace(/\{(\w+)\}/g, (_, slot) => String(slots[slot] ?? '–'))

  const queue = []
  /** WHY: the list is reversed, because the newest one is taken back first. */
  const own = JSON.parse(form.dataset.own).reverse()
  const refusedLines = []
  let found = { text: '', suggestion: 'doubtful', candidates: [] }
  let asked = Promise.resolve()
  let chosen = -1
  let isSending = false
  let choosing = false
  let deciding = false
  const typedAhead = []
  let chooseAt = 0
  let held

  // ---- candidates

  const typed = () => `${name.value.trim()}\n${place.value.trim()}`

  async function post(body) {
    const response = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
    // WHY: who is signed out is led to a page, which is no answer
    if (response.redirected || !isJson) throw Object.assign(new Error('no answer'), { signedOut: response.redirected })
    if (response.status >= 500) throw new Error('no answer')
    return { ok: response.ok, body: await response.json() }
  }

  async function propose() {
    const text = typed()
    if (text === found.text) return
    try {
      const { ok, body } = await post({ kind: 'match', name: name.value, address: place.value })
      if (!ok || text !== typed()) return
      found = { text, ...body }
      show()
    } catch {
      found = { text, suggestion: 'doubtful', candidates: [] }
    }
  }

  let timer
  function soon() {
    clearTimeout(timer)
    timer = setTimeout(() => {
      asked = propose()
    }, 80)
  }

  function show() {
    chosen = found.suggestion === 'valid' ? 0 : -1
    candidates.replaceChildren(
      ...found.candidates.map((each, index) => {
        const item = document.createElement('li')
        const button = Object.assign(document.createElement('button'), { type: 'button', className: 'link', textContent: `${each.name}, ${each.address}` })
        button.dataset.index = String(index)
        const why = Object.assign(document.createElement('span'), { className: 'notes', textContent: ` ${each.why}` })
        item.append(button, why)
        return item
      }),
    )
    if (found.candidates.length === 0 && name.value.trim() !== '') {
      const nobody = Object.assign(document.createElement('li'), { className: 'quiet', textContent: words.nobody })
      nobody.style.listStyle = 'none'
      candidates.append(nobody)
    }
    proposed.hidden = name.value.trim() === ''
    mark()
  }

  function mark() {
    for (const [index, each] of [...candidates.querySelectorAll('button')].entries()) each.setAttribute('aria-current', index === chosen ? 'true' : 'false')
  }

  // ---- keys

  function clear() {
    name.value = ''
    place.value = ''
    found = { text: '', suggestion: 'doubtful', candidates: [] }
    choosing = false
    clearTimeout(held?.timer)
    held = undefined
    candidates.replaceChildren()
    proposed.hidden = true
    name.focus()
  }

  function take(status, voter) {
    const at = Number(number.value)
    const line = {
      key: crypto.randomUUID(),
      sheet: Number(sheet.value),
      ...(at > 0 ? { number: at } : {}),
      name: name.value.trim(),
      address: place.value.trim(),
      status,
    }
    if (line.name === '' && (line.address === '' || status !== 'unreadable')) {
      clear()
      state.textContent = words.empty
      return
    }
    queue.push(voter === undefined ? line : { ...line, voter })
    number.value = at > 0 ? String(at + 1) : ''
    clear()
    draw()
    send()
  }

  function pick(index) {
    const candidate = found.candidates[index]
    if (candidate !== undefined) take('valid', candidate.row)
  }

  async function finish() {
    clearTimeout(timer)
    deciding = true
    // WHY: what was asked a moment ago may not be of all that is typed
    await asked
    await propose()
    deciding = false
    if (chosen >= 0) pick(chosen)
    else choose()
    replay()
  }

  /** Enter in the row: from the name to the address, and then on. */
  function goOn() {
    if (document.activeElement === name && place.value.trim() === '') place.focus()
    else finish()
  }

  /** What was typed while the server was asked about the row goes where it would have gone. */
  function replay() {
    while (!deciding && typedAhead.length > 0) {
      const { key, isMeant } = typedAhead.shift()
      const field = [name, place].find((each) => each === document.activeElement)
      if (choosing) choiceKey(key, isMeant)
      else if (isMeant) continue
      else if (key === 'Enter') goOn()
      else if (field !== undefined && key.length === 1) {
        field.value += key
        soon()
      } else if (field !== undefined && key === 'Backspace') field.value = field.value.slice(0, -1)
    }
  }
  document.addEventListener(
    'keydown',
    (event) => {
      if (!deciding || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      typedAhead.push({ key: keyOf(event), isMeant: event.altKey })
    },
    true,
  )

  function choose() {
    choosing = true
    chooseAt = performance.now()
    proposed.hidden = false
    proposed.focus()
    state.textContent = words.choose
  }

  /** Whoever goes on typing without a look at the choice types the next line: this one waits for a decision. */
  function leave(text) {
    clearTimeout(held?.timer)
    held = undefined
    take('undecided')
    name.value += text
    state.textContent = words.left
    soon()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    goOn()
  })
  for (const field of [name, place]) {
    field.addEventListener('input', soon)
    field.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const last = found.candidates.length - 1
        chosen = Math.max(-1, Math.min(last, chosen + (event.key === 'ArrowDown' ? 1 : -1)))
        mark()
        event.preventDefault()
      } else if (event.altKey && /^[1-9]$/.test(event.key)) {
        pick(Number(event.key) - 1)
        event.preventDefault()
      } else if (event.key === 'Enter' && event.shiftKey) {
        event.preventDefault()
        choose()
      }
    })
  }
  /**
   * A key of the choice; whether it was one. `isMeant`: with Alt. WHY: a letter waits for the next one, because names begin with the letters of the keys, and
   * whoever types a name types on.
   */
  function choiceKey(key, isMeant = false) {
    const button = proposed.querySelector(`[data-key="${CSS.escape(key.toLowerCase())}"]`)
    const isLetter = key.length === 1 && key !== ' '
    if (held !== undefined && isLetter) leave(held.key + key)
    else if (!isMeant && performance.now() - chooseAt < pause) {
      if (isLetter) leave(key)
    } else if (/^[1-9]$/.test(key)) pick(Number(key) - 1)
    else if (button !== null && isMeant) take(button.dataset.status)
    else if (button !== null) {
      const timer = setTimeout(() => {
        held = undefined
        if (choosing) take(button.dataset.status)
      }, hold)
      held = { key, timer }
    } else if (isLetter) leave(key)
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      chosen = Math.max(0, Math.min(found.candidates.length - 1, chosen + (key === 'ArrowDown' ? 1 : -1)))
      mark()
    } else if (key === 'Enter') {
      if (chosen >= 0) pick(chosen)
      else take('undecided')
    } else if (key === 'Escape') {
      choosing = false
      name.focus()
    } else return false
    return true
  }
  proposed.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || (event.key === 'Enter' && event.target !== proposed)) return
    if (choiceKey(keyOf(event), event.altKey)) event.preventDefault()
  })
  proposed.addEventListener('click', ({ target }) => {
    const { index, status } = target.dataset ?? {}
    if (index !== undefined) pick(Number(index))
    else if (status !== undefined) take(status)
  })
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && name.value === '' && place.value === '') {
      event.preventDefault()
      takeBack()
    }
  })
  undo?.addEventListener('submit', (event) => {
    event.preventDefault()
    takeBack()
  })

  // ---- sending

  async function send() {
    if (isSending) return
    isSending = true
    for (let wait = 500; queue.length > 0; ) {
      const [line] = queue
      try {
        const { ok, body } = await post({ kind: 'enter', ...line })
        queue.shift()
        wait = 500
        if (ok) {
          own.push(body.line.id)
          state.textContent = fill(words.kept, { sheet: body.line.sheet, line: body.line.number, says: body.line.says })
          count(body.counts)
          draw()
          refresh()
          if (number.value === '' && body.line.sheet === Number(sheet.value)) number.value = String(body.line.number + 1)
        } else refuse(line, body.refusal)
      } catch (error) {
        draw(error.signedOut === true ? words['signed-out'] : words.waiting)
        await new Promise((resolve) => setTimeout(resolve, wait))
        wait = Math.min(wait * 2, 10_000)
      }
    }
    isSending = false
    draw()
  }

  /** A line that the server does not take goes back into the row, where it can be mended; where somebody types there, it stays in sight. */
  function refuse(line, because) {
    const says = because === 'taken' ? fill(words.taken, { sheet: line.sheet, line: line.number }) : words.refused
    state.textContent = says
    if (name.value === '' && place.value === '') {
      name.value = line.name
      place.value = line.address
      sheet.value = String(line.sheet)
      number.value = String(line.number ?? '')
      if (because === 'taken') number.focus()
      soon()
    } else refusedLines.push(`${line.sheet}/${line.number ?? ''}: ${line.name}, ${line.address} – ${says}`)
    draw()
  }

  /** Another page begins at the line after its last one. */
  sheet.addEventListener('change', async () => {
    number.value = ''
    try {
      const { ok, body } = await post({ kind: 'next', sheet: Number(sheet.value) })
      if (ok && number.value === '') number.value = String(body.number)
    } catch {
      // WHY: nothing is sent, because without a number the server takes the next one
    }
  })

  function draw(note = '') {
    if (note !== '') state.textContent = fill(note, { count: queue.length })
    pending.replaceChildren(
      ...[...refusedLines, ...queue.map((each) => `${each.sheet}/${each.number ?? ''}: ${each.name}, ${each.address} – ${words.sending}`)].map((textContent) =>
        Object.assign(document.createElement('li'), { textContent }),
      ),
    )
  }

  async function takeBack() {
    const line = own.at(-1)
    if (queue.length > 0 || line === undefined) {
      state.textContent = words['nothing-to-undo']
      return
    }
    try {
      const { ok, body } = await post({ kind: 'undo', line })
      if (!ok) return
      own.pop()
      if (body.sheet === Number(sheet.value)) number.value = String(body.number)
      state.textContent = words.undone
      count(body.counts)
      refresh()
    } catch {
      state.textContent = words.waiting
    }
  }

  // ---- what others do

  function count(now) {
    counts.textContent = fill(words.counts, { ...now, needed: now.needed ?? '–' })
  }

  async function refresh() {
    try {
      const response = await fetch(address)
      if (response.redirected || !response.ok) return
      const now = await response.json()
      count(now.counts)
      lines.replaceChildren(
        ...now.lines.map((line) => {
          const row = document.createElement('tr')
          for (const [index, text] of [`${line.sheet}/${line.number}`, line.name, line.says, line.by].entries()) {
            const cell = Object.assign(document.createElement('td'), { textContent: text })
            cell.dataset.head = heads[index]
            row.append(cell)
          }
          const last = document.createElement('td')
          last.dataset.head = heads[4]
          if (line.status !== 'undone')
            last.append(Object.assign(document.createElement('a'), { href: lines.dataset.edit + line.id, textContent: lines.dataset.editSays }))
          row.append(last)
          return row
        }),
      )
    } catch {
      // WHY: nothing is done, because it is asked again in a moment
    }
  }

  setInterval(() => document.visibilityState === 'visible' && refresh(), 4_000)
  addEventListener('beforeunload', (event) => {
    if (queue.length > 0 || (choosing && name.value !== '')) event.preventDefault()
  })
  name.focus()
}
