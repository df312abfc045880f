// The interview in the page, by itself: a small file, since an officer's telephone has to load it.

import { type ComponentProps, hydrate } from 'svelte'
import Interview from './Interview.svelte'

const target = document.getElementById('interview')
const given = document.getElementById('interview-given')
if (target !== null && given !== null) hydrate(Interview, { target, props: JSON.parse(given.textContent) as ComponentProps<typeof Interview> })
