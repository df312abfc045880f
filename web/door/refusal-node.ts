// What is answered to bytes that are no request: written by hand, since there is nothing to answer with.
import { STATUS_CODES } from 'node:http'

export function refusal(status: 400 | 408 | 431, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ ...headers, Connection: 'close', 'Content-Length': '0' }).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', ''].join('\r\n')
}
