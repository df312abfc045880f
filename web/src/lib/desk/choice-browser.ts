// The choice of whom a line means: those who are proposed, which of them is marked, and the keys that take one.
import { type CandidateChoice, type Found, nothingFound } from './answers.ts'
import { deedOf, hold, moved, type Stroke } from './strokes.ts'
import type { Speak } from './words.ts'

/** What comes of the choice. */
export interface Chosen {
  readonly take: (status: string, voter?: number) => void
  /** The line waits for a decision, and what was typed begins the next one. */
  readonly leave: (text: string) => void
  readonly back: () => void
}

export interface VoterChoice {
  readonly found: () => Found
  readonly show: (found: Found, isNamed: boolean) => void
  /** Forgets who is proposed without a word. */
  readonly forget: (text: string) => void
  /** Moves to the choice. */
  readonly open: () => void
  readonly isOpen: () => boolean
  readonly isMarked: () => boolean
  readonly move: (key: 'ArrowDown' | 'ArrowUp') => void
  /** Takes one of those who are shown; none where there is no such one. */
  readonly pick: (index?: number) => void
  /** Whether the key was one of the choice; it has done what it does. */
  readonly press: (stroke: Stroke) => boolean
  readonly clear: () => void
}

/** The choice in these parts of the page. */
export function choiceIn(group: HTMLElement, list: HTMLElement, speak: Speak, chosen: Chosen): VoterChoice {
  const statuses = new Map([...group.querySelectorAll<HTMLElement>('[data-key]')].map((each) => [each.dataset['key'] ?? '', each.dataset['status'] ?? '']))
  let found = nothingFound
  let marked = -1
  let isOpen = false
  let openedAt = 0
  let held: { readonly key: string; readonly timer: number } | undefined

  const release = (): void => {
    clearTimeout(held?.timer)
    held = undefined
  }
  const mark = (index: number): void => {
    marked = index
    for (const [at, each] of list.querySelectorAll('button').entries()) each.setAttribute('aria-current', at === index ? 'true' : 'false')
  }
  // WHY: the mark goes too, because a mark on nobody would leave the Enter key without anything to do
  const empty = (): void => {
    list.replaceChildren()
    mark(-1)
  }
  const pick = (index = marked): void => {
    const candidate = found.candidates[index]
    if (candidate !== undefined) chosen.take('valid', candidate.row)
  }
  const show = (now: Found, isNamed: boolean): void => {
    found = now
    const nobody = found.candidates.length === 0 && isNamed ? [nobodyItem(speak('nobody'))] : []
    list.replaceChildren(...found.candidates.map(itemOf), ...nobody)
    group.hidden = !isNamed
    mark(found.isSure ? 0 : -1)
  }
  const press = (stroke: Stroke): boolean => {
    const standing = { held: held?.key, since: performance.now() - openedAt, statuses, chosen: marked, count: found.candidates.length }
    const deed = deedOf(stroke, standing)
    switch (deed.kind) {
      case 'leave':
        release()
        chosen.leave(deed.text)
        break
      case 'hold':
        held = { key: deed.key, timer: window.setTimeout(() => letGo(deed.status), hold) }
        break
      case 'pick':
        pick(deed.index)
        break
      case 'take':
        chosen.take(deed.status)
        break
      case 'mark':
        mark(deed.index)
        break
      case 'back':
        isOpen = false
        chosen.back()
        break
      case 'nothing':
      case 'pass':
        break
    }
    return deed.kind !== 'pass'
  }
  const letGo = (status: string): void => {
    held = undefined
    if (isOpen) chosen.take(status)
  }
  group.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    const { index, status } = target.dataset
    if (index !== undefined) pick(Number(index))
    else if (status !== undefined) chosen.take(status)
  })
  return {
    found: () => found,
    show,
    forget: (text) => {
      found = { ...nothingFound, text }
      empty()
    },
    open: () => {
      isOpen = true
      openedAt = performance.now()
      group.hidden = false
      group.focus()
    },
    isOpen: () => isOpen,
    isMarked: () => marked >= 0,
    move: (key) => mark(moved(key, marked, found.candidates.length)),
    pick,
    press,
    clear: () => {
      release()
      isOpen = false
      found = nothingFound
      empty()
      group.hidden = true
    },
  }
}

function itemOf({ name, address, why }: CandidateChoice, index: number): HTMLLIElement {
  const item = document.createElement('li')
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'link', textContent: `${name}, ${address}` })
  button.dataset['index'] = String(index)
  item.append(button, Object.assign(document.createElement('span'), { className: 'notes', textContent: ` ${why}` }))
  return item
}

function nobodyItem(says: string): HTMLLIElement {
  const item = Object.assign(document.createElement('li'), { className: 'quiet', textContent: says })
  item.style.listStyle = 'none'
  return item
}
