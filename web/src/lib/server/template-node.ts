// Templates as they were made, for the page and its files.
import type { Situated } from 'evenhand/decide'
import type { RecordTemplate } from 'evenhand/records'
import { keeper } from '#lib/kept.ts'
import { templateAll } from '#lib/template/view.ts'

/** WHY: whoever has the page asks for its files next, and a template takes a hundred times as long as a file of it. */
const kept = keeper<{ readonly template: RecordTemplate | undefined }>(50)

/** The template of a place, a kind of agency and a day; undefined where no act is bound there. */
export function keptTemplate(situated: Situated): RecordTemplate | undefined {
  const { place, agency, day } = situated
  return kept(`${place.id} ${agency} ${day}`, () => ({ template: templateAll(situated) })).template
}
