// Drafts, kept on the device and nowhere else. Storage may be blocked or full; then a draft lasts as long as the page.

const key = 'evenhand.drafts'

export interface Draft {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly place: string
  /** Milliseconds, as the clock of the device has them. */
  readonly changed: number
}

/** A draft with nothing in it. */
export function newDraft(name: string, text = '', place = ''): Draft {
  return { id: crypto.randomUUID(), name, text, place, changed: Date.now() }
}

/** Every draft, what was changed last first. */
export function draftsKept(): readonly Draft[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return (Array.isArray(found) ? found.filter(isDraft) : []).sort((a, b) => b.changed - a.changed)
  } catch {
    return []
  }
}

/** Keeps a draft, in place of what it was before; whether that could be done. WHY: it is read anew, because another page may have one open. */
export function keepDraft(draft: Draft): boolean {
  return write([...draftsKept().filter((each) => each.id !== draft.id), { ...draft, changed: Date.now() }])
}

export function dropDraft(id: string): void {
  const left = draftsKept().filter((each) => each.id !== id)
  if (left.length === 0) forgetDrafts()
  else write(left)
}

export function forgetDrafts(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // WHY: nothing happens, because nothing is kept where storage is blocked
  }
}

function write(drafts: readonly Draft[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(drafts))
    return true
  } catch {
    return false
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const has = (name: string, type: string): boolean => typeof Object.entries(value).find(([key]) => key === name)?.[1] === type
  return ['id', 'name', 'text', 'place'].every((each) => has(each, 'string')) && has('changed', 'number')
}
