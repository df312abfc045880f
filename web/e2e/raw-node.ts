// Requests as no browser sends them: the address, the host and the bytes as they are given.
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Got {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly cookies: readonly string[]
  readonly body: string
}

/** Sends a request whose address is not touched. */
export async function sendTo(address: string, path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Got> {
  const { hostname, port } = new URL(address)
  const length = body === undefined || 'Transfer-Encoding' in headers ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
  const sent = request({ hostname, port, path, method, agent: false, headers: { ...length, ...headers } })
  const answered = new Promise<IncomingMessage>((resolve, reject) => sent.once('response', resolve).once('error', reject))
  // WHY: errors are unheard from here on, because what is refused unread is cut off while it is still being sent
  sent.on('error', () => undefined)
  sent.end(body)
  const response = await answered
  return { status: response.statusCode ?? 0, headers: response.headers, cookies: response.headers['set-cookie'] ?? [], body: await text(response) }
}

/** Sends bytes, and gives whatever comes back until the other side closes. */
export async function sendBytes(address: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  // WHY: it is latin1, because one letter is one byte there
  socket.write(bytes, 'latin1')
  return text(socket)
}
