// Passkeys: the browser's own way to make one and to sign in with one, against the few addresses under /auth. And the link to join by: what it
// carries stands behind the sign # of the address, from where it is taken out at once, so that it stays in no history and no log.
const byteOf = (letter) => letter.charCodeAt(0)
const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), byteOf)
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** A refusal of the server, by its code. */
const refusal = (code, seconds) => Object.assign(new Error(code), { code, seconds })

async function asked(path, body) {
  const init = body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`/auth/passkey/${path}`, init)
  if (response.status === 429) throw refusal('often', response.headers.get('Retry-After') ?? '60')
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw refusal(answer.code ?? 'failed')
  return answer
}

async function signIn() {
  const options = await asked('generate-authenticate-options')
  const given = options.allowCredentials?.map((each) => ({ ...each, id: bytes(each.id) }))
  const allowCredentials = given === undefined ? {} : { allowCredentials: given }
  const publicKey = { ...options, challenge: bytes(options.challenge), ...allowCredentials, userVerification: 'required' }
  const { id, rawId, type, response, authenticatorAttachment } = await navigator.credentials.get({ publicKey })
  const said = { clientDataJSON: text(response.clientDataJSON), authenticatorData: text(response.authenticatorData), signature: text(response.signature) }
  const user = response.userHandle === null ? {} : { userHandle: text(response.userHandle) }
  await asked('verify-authentication', {
    response: { id, rawId: text(rawId), type, authenticatorAttachment, clientExtensionResults: {}, response: { ...said, ...user } },
  })
}

async function register(name, createSession) {
  const options = await asked('generate-register-options')
  const excludeCredentials = (options.excludeCredentials ?? []).map((each) => ({ ...each, id: bytes(each.id) }))
  const publicKey = { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials }
  const { id, rawId, type, response, authenticatorAttachment } = await navigator.credentials.create({ publicKey })
  const said = {
    clientDataJSON: text(response.clientDataJSON),
    attestationObject: text(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  }
  await asked('verify-registration', {
    name,
    createSession,
    response: { id, rawId: text(rawId), type, authenticatorAttachment, clientExtensionResults: {}, response: said },
  })
}

/** Which of the sentences of the page says what went wrong. */
function problemOf({ name, code }) {
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled'
  if (name === 'InvalidStateError') return 'exists'
  if (code === 'often' || code === 'fresh') return code
  if (code === 'PASSKEY_NOT_FOUND') return 'unknown'
  if (code === 'link' || code === 'UNAUTHORIZED') return 'link'
  return 'failed'
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const { passkey, next } = form.dataset
  const shown = form.querySelector('[role="status"]')
  const say = (key, seconds = '') => {
    shown.textContent = (form.dataset[key] ?? '').replace('{seconds}', seconds)
  }
  form.hidden = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (navigator.credentials === undefined || !('PublicKeyCredential' in window)) return say('none')
    const button = form.querySelector('button')
    button.disabled = true
    say('working')
    try {
      if (passkey === 'sign-in') await signIn()
      else await register(form.elements.namedItem('name').value, passkey === 'join')
      location.replace(next)
    } catch (error) {
      say(problemOf(error), error.seconds)
      button.disabled = false
      button.focus()
    }
  })
}

const opening = document.querySelector('form[data-opens-link]')
function openLink() {
  if (opening === null || location.hash.length < 2) return
  opening.elements.namedItem('link').value = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
  for (const each of document.querySelectorAll('[data-opening]')) each.hidden = !each.hidden
  opening.submit()
}
openLink()
addEventListener('hashchange', openLink)
