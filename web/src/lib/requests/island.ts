// The request desk in the page: answers from the law on the device, keeps requests there while there is no network, and sends them.
import { stateOf } from 'evenhand/artefact'
import type { AgencyRequest } from 'evenhand/requests'
import { say } from 'evenhand/wording'
import { hydrate } from 'svelte'
import { lawIn } from '#lib/law-browser.ts'
import { requestFrom, typedRequest } from './fields.ts'
import type { OnDevice, RequestGiven } from './given.ts'
import { keyPage } from './key-browser.ts'
import { keepRequest, type SendingEnd, sendWaiting, waitingRequests } from './queue-browser.ts'
import RequestDesk from './RequestDesk.svelte'
import { sealed } from './seal-browser.ts'

const target = document.getElementById('requests')
const given = document.getElementById('requests-given')
if (target !== null && given !== null) {
  const read = JSON.parse(given.textContent) as RequestGiven
  hydrate(RequestDesk, { target, props: { given: read, taken: takenBy(read) } })
}
keyPage()

function takenBy({ lang, agency, recipient }: RequestGiven): OnDevice {
  const saying = (end: SendingEnd): string =>
    say(lang, ({ sent: 'request.sent', later: 'request.kept-here', 'signed-out': 'request.signed-out', refused: 'request.refused-kept' } as const)[end])
  return {
    law: async () => (await lawIn(lang, stateOf(agency))).artefact,
    count: () => waitingRequests().length,
    sendWaiting: async () => saying(await sendWaiting(lang)),
    take: async (fields) => {
      const typed = typedRequest(fields)
      const number = fields.get('case')
      const secret = typeof number === 'string' && number.trim() !== '' && recipient !== '' ? await sealed(number.trim(), recipient) : null
      const at = (typed.when === '' ? new Date() : new Date(typed.when)).toISOString()
      // WHY: the cast is safe, because the fields of the form offer nothing else, and the server checks them
      const request = requestFrom(typed, crypto.randomUUID(), at, secret) as AgencyRequest
      // WHY: it is kept before it is sent, because a phone may be put away at any moment
      if (!keepRequest({ agency, request })) return { isKept: false, text: say(lang, 'request.not-kept') }
      return { isKept: true, text: saying(await sendWaiting(lang)) }
    },
  }
}
