// The parts of the page of fast entry that its script fills and reads.

export interface EntryParts {
  readonly sheet: HTMLInputElement
  readonly number: HTMLInputElement
  readonly name: HTMLInputElement
  readonly address: HTMLInputElement
  /** The choice, and the list of those who are proposed in it. */
  readonly proposed: HTMLElement
  readonly candidates: HTMLElement
  readonly state: HTMLElement
  readonly pending: HTMLElement
  readonly counts: HTMLElement
  readonly lines: HTMLElement
  /** The form that takes the last line back: only where there is one. */
  readonly undo: HTMLElement | undefined
}

/** The parts; undefined where one is missing, and then the form works as it does without script. */
export function partsOf(form: HTMLFormElement): EntryParts | undefined {
  const [sheet, number, name, address] = [field(form, 'sheet'), field(form, 'number'), field(form, 'name'), field(form, 'address')]
  const [proposed, candidates, state] = [part('proposed'), part('candidates'), part('state')]
  const [pending, counts, lines] = [part('pending'), part('counts'), part('lines')]
  if (sheet === undefined || number === undefined || name === undefined || address === undefined) return undefined
  if (proposed === undefined || candidates === undefined || state === undefined) return undefined
  if (pending === undefined || counts === undefined || lines === undefined) return undefined
  return { sheet, number, name, address, proposed, candidates, state, pending, counts, lines, undo: part('undo') }
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | undefined {
  const found = form.elements.namedItem(name)
  return found instanceof HTMLInputElement ? found : undefined
}

function part(name: string): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`[data-${name}]`) ?? undefined
}
