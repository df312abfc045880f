// The forms that only a script can send: they sign in with a passkey, or register one. See `PasskeyForm.svelte`, which makes them.
import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { type CeremonyReply, register, signIn } from './ceremony-browser.ts'
import { openLink } from './joining-browser.ts'
import { thrownBecause } from './trouble.ts'

for (const each of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) takeOver(each)
openLink()
addEventListener('hashchange', openLink)

function takeOver(form: HTMLFormElement): void {
  const { passkey, next } = form.dataset
  const [shown, button] = [form.querySelector('[role="status"]'), form.querySelector('button')]
  if (next === undefined || shown === null || button === null) return
  const say = (key: string, seconds = ''): void => {
    shown.textContent = (form.dataset[key] ?? '').replace('{seconds}', seconds)
  }
  form.hidden = false
  const send = async (): Promise<void> => {
    button.disabled = true
    say('working')
    const answer = await (passkey === 'sign-in' ? signIn() : register(nameIn(form), passkey === 'join')).catch(
      (thrown: unknown): CeremonyReply => ({ kind: 'refused', because: thrownBecause(thrown), seconds: '' }),
    )
    if (answer.kind === 'answered') location.replace(next)
    else {
      say(answer.because, answer.seconds)
      button.disabled = false
      button.focus()
    }
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (browserSupportsWebAuthn()) void send()
    else say('none')
  })
}

function nameIn(form: HTMLFormElement): string {
  const field = form.elements.namedItem('name')
  return field instanceof HTMLInputElement ? field.value : ''
}
