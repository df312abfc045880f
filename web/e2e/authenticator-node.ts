// A device that holds passkeys, for tests: Chromium's own, which confirms at once who it is.
import type { Page } from '@playwright/test'

export interface Authenticator {
  /** How many passkeys it holds. */
  readonly count: () => Promise<number>
  /** Whether it finds that whoever holds it is its owner. */
  readonly recognizes: (isOwner: boolean) => Promise<void>
}

/** `usb` beside an `internal` one: a browser has one of each at most. */
export async function authenticator(page: Page, transport: 'internal' | 'usb' = 'internal'): Promise<Authenticator> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    count: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    recognizes: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
  }
}
