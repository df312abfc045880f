// The page that holds records against the rules, by itself.
import { locales } from 'evenhand/wording'
import { mount } from 'svelte'
import Audit from './Audit.svelte'

const target = document.getElementById('audit')
const { worker, law, lang } = target?.dataset ?? {}
const spoken = locales.find((each) => each === lang)
if (target !== null && worker !== undefined && law !== undefined && spoken !== undefined) {
  target.replaceChildren()
  mount(Audit, { target, props: { lang: spoken, worker, law } })
}
