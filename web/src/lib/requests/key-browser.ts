// The page of the key for case numbers, and of one request: what needs the private key happens here, and nothing of it is sent.
import { saveFile } from '#lib/save-browser.ts'
import { madeKey, opened } from './seal-browser.ts'

/** Lets the buttons of the page work, where they are there. */
export function keyPage(): void {
  const make = document.querySelector<HTMLButtonElement>('[data-make-key]')
  make?.removeAttribute('hidden')
  make?.addEventListener('click', () => {
    void madeKey().then(({ identity, recipient }) => {
      saveFile('evenhand-case-key.txt', 'text/plain', `# public key: ${recipient}\n${identity}\n`)
      const field = document.querySelector<HTMLInputElement>('input[name=recipient]')
      if (field !== null) field.value = recipient
    })
  })
  const file = document.querySelector<HTMLInputElement>('[data-open-case]')
  file?.closest('[hidden]')?.removeAttribute('hidden')
  file?.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    const shown = document.querySelector('[data-case]')
    void chosen?.text().then(async (identity) => {
      if (shown !== null) shown.textContent = (await opened(file.dataset['openCase'] ?? '', identity.trim())) ?? file.dataset['otherKey'] ?? ''
    })
  })
}
