// The script of the desk: entering lines by keyboard alone, and deciding doubtful ones by one key.
import { chooseByKey } from './choose-browser.ts'
import { beginEntry } from './entry-browser.ts'

const form = document.querySelector<HTMLFormElement>('form[data-entry]')
if (form !== null) beginEntry(form)
for (const each of document.querySelectorAll('[data-choices]')) chooseByKey(each)
document.documentElement.dataset['ready'] = 'true'
