// Entering lines by keyboard alone. Each line has a key of its own and is sent until the server says that it is kept; what is not yet kept
// stays on the page. Nothing is stored in the browser.
import { countsIn, foundIn, lineIn, listIn, numberIn, textIn } from './answers.ts'
import { choiceIn } from './choice-browser.ts'
import { type DeliveryNotice, delivery } from './delivery.ts'
import { newest } from './newest-browser.ts'
import { partsOf } from './parts-browser.ts'
import { lineOf, listed, numberAfter, numberBelow, type SentLine } from './row.ts'
import { type Stroke, strokeOf, written } from './strokes.ts'
import { talker } from './talk-browser.ts'
import { speaker } from './words.ts'

/** Milliseconds without a key before the server is asked whom the row can mean. */
const soonAfter = 80
/** Milliseconds after which it is asked what others entered. */
const every = 4_000

/** Takes the form over. */
export function beginEntry(form: HTMLFormElement): void {
  const parts = partsOf(form)
  if (parts === undefined) return
  const { sheet, number, name, address, state, pending } = parts
  const at = form.dataset['entry'] ?? ''
  const [speak, talk] = [speaker(form.dataset['words'] ?? '{}'), talker(at)]
  const lines = newest(at, parts.lines, parts.counts, speak)
  /** WHY: the list is reversed, because the newest one is taken back first. */
  const own = listIn(JSON.parse(form.dataset['own'] ?? '[]'))
    .map(textIn)
    .reverse()
  const refusedLines: string[] = []
  const typedAhead: Stroke[] = []
  let asked = Promise.resolve()
  let timer = 0
  let isDeciding = false

  const tell = (text: string): void => {
    state.textContent = text
  }
  const choice = choiceIn(parts.proposed, parts.candidates, speak, { take, leave, back: () => name.focus() })
  const sending = delivery<SentLine>({
    send: (line) => talk({ kind: 'enter', ...line }),
    settled: (line, said) => (said.isOk ? kept(said) : refuse(line, textIn(said.body['refusal']))),
    delayed: (isSignedOut) => {
      draw()
      tell(speak(isSignedOut ? 'signed-out' : 'waiting', { count: sending.waiting().length }))
    },
    done: draw,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  })

  function draw(): void {
    const texts = [...refusedLines, ...sending.waiting().map((each) => listed(each, speak('sending')))]
    pending.replaceChildren(...texts.map((textContent) => Object.assign(document.createElement('li'), { textContent })))
  }

  // ---- whom the row can mean

  const typed = (): string => `${name.value.trim()}\n${address.value.trim()}`

  async function propose(): Promise<void> {
    const text = typed()
    if (text === choice.found().text) return
    const reply = await talk({ kind: 'match', name: name.value, address: address.value })
    if (reply.kind === 'silent') choice.forget(text)
    else if (reply.isOk && text === typed()) choice.show(foundIn(text, reply.body), name.value.trim() !== '')
  }

  function soon(): void {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      asked = propose()
    }, soonAfter)
  }

  function choose(): void {
    choice.open()
    tell(speak('choose'))
  }

  // ---- the row

  function clear(): void {
    name.value = ''
    address.value = ''
    choice.clear()
    name.focus()
  }

  function take(status: string, voter?: number): void {
    const row = { sheet: sheet.value, number: number.value, name: name.value, address: address.value }
    const line = lineOf(row, crypto.randomUUID(), status, voter)
    clear()
    if (line === undefined) tell(speak('empty'))
    else {
      number.value = numberBelow(line)
      sending.add(line)
      draw()
    }
  }

  /** Whoever goes on typing without a look at the choice types the next line: this one waits for a decision. */
  function leave(text: string): void {
    take('undecided')
    name.value += text
    tell(speak('left'))
    soon()
  }

  async function finish(): Promise<void> {
    clearTimeout(timer)
    isDeciding = true
    // WHY: what was asked a moment ago may not be of all that is typed
    await asked
    await propose()
    isDeciding = false
    if (choice.isMarked()) choice.pick()
    else choose()
    replay()
  }

  /** Enter in the row: from the name to the address, and then on. */
  function goOn(): void {
    if (document.activeElement === name && address.value.trim() === '') address.focus()
    else void finish()
  }

  /** What was typed while the server was asked about the row goes where it would have gone. */
  function replay(): void {
    for (let stroke = next(); stroke !== undefined; stroke = next()) {
      const field = [name, address].find((each) => each === document.activeElement)
      if (choice.isOpen()) choice.press(stroke)
      else if (!stroke.isMeant && stroke.key === 'Enter') goOn()
      else if (!stroke.isMeant && field !== undefined) {
        const value = written(field.value, stroke.key)
        if (value === undefined) continue
        field.value = value
        soon()
      }
    }
  }
  const next = (): Stroke | undefined => (isDeciding ? undefined : typedAhead.shift())

  // ---- what the server says

  function kept({ body }: DeliveryNotice): void {
    const line = lineIn(body['line'])
    own.push(line.id)
    tell(speak('kept', { sheet: line.sheet, line: line.number, says: line.says }))
    lines.count(countsIn(body['counts']))
    draw()
    void lines.refresh()
    number.value = numberAfter({ sheet: sheet.value, number: number.value }, line)
  }

  /** A line that the server does not take goes back into the row, where it can be mended; where somebody types there, it stays in sight. */
  function refuse(line: SentLine, because: string): void {
    const says = because === 'taken' ? speak('taken', { sheet: line.sheet, line: line.number ?? null }) : speak('refused')
    tell(says)
    if (name.value === '' && address.value === '') {
      name.value = line.name
      address.value = line.address
      sheet.value = String(line.sheet)
      number.value = String(line.number ?? '')
      if (because === 'taken') number.focus()
      soon()
    } else refusedLines.push(listed(line, says))
    draw()
  }

  async function takeBack(): Promise<void> {
    const line = own.at(-1)
    if (sending.waiting().length > 0 || line === undefined) {
      tell(speak('nothing-to-undo'))
      return
    }
    const reply = await talk({ kind: 'undo', line })
    if (reply.kind === 'silent') tell(speak('waiting', { count: 0 }))
    if (reply.kind === 'silent' || !reply.isOk) return
    own.pop()
    if (reply.body['sheet'] === Number(sheet.value)) number.value = String(numberIn(reply.body['number']))
    tell(speak('undone'))
    lines.count(countsIn(reply.body['counts']))
    await lines.refresh()
  }

  /** Another page begins at the line after its last one. WHY: where that cannot be had the field stays empty, because without a number the server takes the next one. */
  async function turnPage(): Promise<void> {
    number.value = ''
    const reply = await talk({ kind: 'next', sheet: Number(sheet.value) })
    if (reply.kind === 'said' && reply.isOk && number.value === '') number.value = String(numberIn(reply.body['number']))
  }

  // ---- keys

  function pressInRow(event: KeyboardEvent): void {
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') choice.move(key)
    else if (event.altKey && /^[1-9]$/.test(key)) choice.pick(Number(key) - 1)
    else if (key === 'Enter' && event.shiftKey) choose()
    else return
    event.preventDefault()
  }

  for (const field of [name, address]) {
    field.addEventListener('input', soon)
    field.addEventListener('keydown', pressInRow)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    goOn()
  })
  document.addEventListener(
    'keydown',
    (event) => {
      if (!isDeciding || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      typedAhead.push(strokeOf(event))
    },
    true,
  )
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || name.value !== '' || address.value !== '') return
    event.preventDefault()
    void takeBack()
  })
  parts.proposed.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || (event.key === 'Enter' && event.target !== parts.proposed)) return
    if (choice.press(strokeOf(event))) event.preventDefault()
  })
  parts.undo?.addEventListener('submit', (event) => {
    event.preventDefault()
    void takeBack()
  })
  sheet.addEventListener('change', () => void turnPage())
  setInterval(() => document.visibilityState === 'visible' && void lines.refresh(), every)
  addEventListener('beforeunload', (event) => {
    if (sending.waiting().length > 0 || (choice.isOpen() && name.value !== '')) event.preventDefault()
  })
  name.focus()
}
