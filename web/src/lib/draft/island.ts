// The workshop in the page, by itself.
import { type ComponentProps, hydrate } from 'svelte'
import Workshop from './Workshop.svelte'

const target = document.getElementById('workshop')
const given = document.getElementById('workshop-given')
const worker = target?.dataset['worker']
if (target !== null && given !== null && worker !== undefined) {
  const props = JSON.parse(given.textContent) as ComponentProps<typeof Workshop>
  hydrate(Workshop, { target, props: { ...props, worker } })
}
