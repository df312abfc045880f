// What has to hold behind nginx, with `Host` kept and with `Host` rewritten: forms, https, cookies, and who asks.
import assert from 'node:assert/strict'
import { request } from 'node:https'
import { text } from 'node:stream/consumers'

const own = 'https://evenhand.example.org'

/** Asks through the proxy; throws at the first thing that does not hold. `from`: an address of the machine to ask from. */
export async function behindProxy(port) {
  const ask = async (path, { method = 'GET', headers = {}, body, from = '127.0.0.1' } = {}) => {
    const length = body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) }
    const options = { host: '127.0.0.1', port, path, method, localAddress: from, servername: 'evenhand.example.org', rejectUnauthorized: false, agent: false }
    const sent = request({ ...options, headers: { Host: 'evenhand.example.org', Accept: 'text/html', ...length, ...headers } })
    sent.end(body)
    const answer = await new Promise((resolve, reject) => sent.once('response', resolve).once('error', reject))
    return { status: answer.statusCode, headers: answer.headers, body: await text(answer) }
  }
  for (const path of ['/en', '/icon.svg', '/health', '/en/nothing', '/api/acts']) {
    const { headers } = await ask(path)
    assert.equal(headers['strict-transport-security'], 'max-age=31536000', path)
    assert.equal(headers['x-content-type-options'], 'nosniff', path)
  }
  const form = (origin) => ask('/en/ask', { method: 'POST', headers: { Origin: origin }, body: 'place=us/vt/norwich&agency=VT0141000&act=require-id' })
  assert.equal((await form(own)).status, 200)
  assert.equal((await form('https://elsewhere.example')).status, 403)
  const clock = await ask('/en/clock?place=us/vt/norwich&way=vt.petitioned-article&meeting=2027-03-02')
  assert.match(clock.body, /https:\/\/evenhand\.example\.org\/en\/clock\.ics/)
  assert.doesNotMatch(clock.body, /127\.0\.0\.1/)
  assert.equal((await ask('/metrics')).status, 404)
  assert.equal(
    (await ask('/en/desk/checklist/../../draft?/check', { method: 'POST', headers: { Origin: own }, body: `text=${'a'.repeat(70_000)}` })).status,
    400,
  )

  // who asks is who the proxy says, and not who they say they are; the limit of one is not the limit of another
  const signIn = (headers, from) => ask('/auth/passkey/generate-authenticate-options', { headers, from })
  const first = await signIn({})
  assert.match(String(first.headers['set-cookie']), /^__Host-evenhand\..*Secure/)
  const statuses = []
  for (let times = 0; times < 31; times += 1) statuses.push((await signIn({ 'X-Forwarded-For': `192.0.2.${times}` })).status)
  assert.equal(statuses.at(-1), 429)
  assert.equal((await signIn({}, '127.0.0.9')).status, 200)
}
