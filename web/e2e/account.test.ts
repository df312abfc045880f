// Accounts in a real browser.
import { expect, it } from 'vitest'
import { signedIn } from './signed-in-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()

it('whoever has a session is known by name and roles', async () => {
  const page = await signedIn(browser, app, { roles: ['clerk', 'petitioner'], place: 'us/vt/norwich', name: 'Ada Abbott' })
  await page.goto(`${app.address}/en/account`)
  const text = await page.textContent('main')
  expect(text).toContain('signed in as Ada Abbott')
  expect(text).toContain('Clerk, in us/vt/norwich')
  await page.context().close()
})
