// The form of a template as a page of its own: it runs nothing, sends nothing and can be printed.
import type { Artefact } from '../artefact/index.ts'
import { escaped } from '../base/index.ts'
import { dayIn, type Locale, languageAbout, say } from '../wording/index.ts'
import { pageFile } from './page-file.ts'
import type { RecordTemplate } from './template.ts'
import { type TemplateField, templateFields, templateTitle } from './template-fields.ts'

/** The form as a page. WHY: it has no script and no way to send, because what officers mark is to stay where they are. */
export function templatePage(artefact: Artefact, lang: Locale, template: RecordTemplate): string {
  const title = templateTitle(artefact, lang, template, dayIn(lang, template.day))
  const fields = templateFields(artefact, lang, template)
  const { locale, direction } = languageAbout(lang)
  const markup = `<h1>${escaped(title)}</h1>
<p>${escaped(say(lang, 'records.template.form-lead'))}</p>
<p class="screen">${escaped(say(lang, 'records.template.page-note'))}</p>
<form autocomplete="off">
${fields.map((each) => fieldPart(lang, template, each)).join('\n')}
</form>`
  return pageFile({ lang: locale, direction, title, style: [style, ...template.acts.map(({ act }) => showsOnly(act))].join('\n'), markup })
}

const style = `body { font: 1rem/1.4 system-ui, sans-serif; margin: 0; color: #111; background: #fff }
main { max-width: 46rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.4rem }
.field { border: 1px solid #767676; border-radius: .3rem; margin: 0 0 .8rem; padding: .5rem .8rem; break-inside: avoid }
.field > label, legend { font-weight: bold }
.note { margin: .2rem 0; color: #444; font-size: .9rem }
input[type=text], input[type=date] { display: block; box-sizing: border-box; width: 100%; min-height: 2.2rem; font: inherit }
code { color: #444; font-size: .85em }
.choice { display: flex; gap: .5rem; padding: .25rem 0 }
.choice input { flex: none; width: 1.2rem; height: 1.2rem; margin: .1rem 0 0 }
@media print { .screen { display: none } main { max-width: none; padding: 0 } body { font-size: 10pt } }`

/** Once an act is marked, only its questions are shown. */
function showsOnly(act: string): string {
  return `form:has(#act-${act}:checked) .part:not(.for-${act}) { display: none }`
}

function fieldPart(lang: Locale, template: RecordTemplate, field: TemplateField): string {
  const { name, question, help, holds, choices, acts } = field
  const kinds = acts === undefined ? 'field' : ['field', 'part', ...acts.map((each) => `for-${each}`)].join(' ')
  const only = acts === undefined ? '' : note(say(lang, 'records.template.only-for', { acts: acts.join(', ') }))
  const notes = `${only}${help === undefined ? '' : note(help)}`
  if (holds !== 'choice') {
    const value = name === 'place' ? ` value="${escaped(template.place.name)}"` : ''
    return `<div class="${kinds}"><label for="${name}">${escaped(question)}</label>${notes}<input id="${name}" name="${name}" type="${holds === 'day' ? 'date' : 'text'}"${value}></div>`
  }
  const options = choices.map(({ code, words }) => {
    const id = `${name}-${code}`
    return `<div class="choice"><input type="radio" id="${id}" name="${name}" value="${code}"><label for="${id}">${escaped(words)}${words === code ? '' : ` <code>${code}</code>`}</label></div>`
  })
  return `<fieldset class="${kinds}"><legend>${escaped(question)}</legend>${notes}${options.join('')}</fieldset>`
}

function note(text: string): string {
  return `<p class="note">${escaped(text)}</p>`
}
