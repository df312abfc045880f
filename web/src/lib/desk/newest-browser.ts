// The newest lines and the counts, kept up to date with what others enter.
import { countsIn, type KeptLine, lineIn, listIn, type ShownCounts, textIn } from './answers.ts'
import { readNow } from './talk-browser.ts'
import type { Speak } from './words.ts'

export interface Newest {
  readonly count: (now: ShownCounts) => void
  readonly refresh: () => Promise<void>
}

/** Fills the table of lines and the sentence of counts from what stands at the address. */
export function newest(address: string, lines: HTMLElement, counts: HTMLElement, speak: Speak): Newest {
  const heads = listIn(JSON.parse(lines.dataset['heads'] ?? '[]')).map(textIn)
  const { edit = '', editSays = '' } = lines.dataset
  const rowOf = (line: KeptLine): HTMLTableRowElement => {
    const link = Object.assign(document.createElement('a'), { href: edit + line.id, textContent: editSays })
    const cells = [`${line.sheet}/${line.number}`, line.name, line.says, line.by, ...(line.status === 'undone' ? [''] : [link])]
    const row = document.createElement('tr')
    row.append(...cells.map((each, index) => cellOf(heads[index] ?? '', each)))
    return row
  }
  const count = (now: ShownCounts): void => {
    counts.textContent = speak('counts', { ...now })
  }
  return {
    count,
    // WHY: where it cannot be had nothing is done, because it is asked again in a moment
    refresh: async () => {
      const now = await readNow(address)
      if (now === undefined) return
      count(countsIn(now['counts']))
      lines.replaceChildren(...listIn(now['lines']).map((each) => rowOf(lineIn(each))))
    },
  }
}

function cellOf(head: string, inside: string | Node): HTMLTableCellElement {
  const cell = document.createElement('td')
  cell.dataset['head'] = head
  cell.append(inside)
  return cell
}
