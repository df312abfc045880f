// Petitions in the open: stories with their sources, and sheets that carry what the law asks for on every page.
import { expect, it } from 'vitest'
import { visitor } from './browser-node.ts'
import { pageSizes, piecesOf } from './pdf-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()

const words = 'Shall the voters advise the Selectboard to adopt a policy under which town police do not ask about immigration status?'

async function sheets(typed: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${app.address}/en/petitions/sheets.pdf`, { method: 'POST', headers: { Origin: app.address }, body: new URLSearchParams(typed) })
}

it('prints the words, a place for each thing the law asks for, and running numbers on every page', async () => {
  const answer = await sheets({ place: 'us/vt/norwich', meeting: '2026-03-03', text: words, pages: '3' })
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const pieces = piecesOf(bytes)
  const pages = pageSizes(bytes).length
  expect(pages).toBe(3)
  for (let page = 0; page < pages; page += 1) {
    const here = pieces.filter((each) => each.page === page).map((each) => each.text)
    const plain = here.join(' ').replaceAll(/\s+/g, ' ')
    expect(plain).toContain(words)
    for (const head of ['Printed name', 'Signature', 'Street address', 'Thursday, 15 January 2026', 'Norwich, Vermont']) expect(plain).toContain(head)
  }
  // nothing runs out of the paper
  for (const { x, y } of pieces) expect(x > 0 && x < 612 && y > 0 && y < 792).toBe(true)
  const numbers = pieces.filter((each) => /^\d+$/.test(each.text.trim())).map((each) => Number(each.text))
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1))
  expect(numbers.length).toBeGreaterThanOrEqual(3 * 10)
})

it('refuses a text that leaves no room for lines, and keeps what was typed wrong in the form', async () => {
  expect((await sheets({ place: 'Norwich', meeting: '', text: `${words} `.repeat(45), pages: '3' })).status).toBe(400)
  const page = await visitor(browser, { script: false })
  await page.goto(`${app.address}/en/petitions/sheets`)
  await page.getByLabel('Town or city').fill('Nowhere')
  await page.getByLabel('Words of the petition').fill('Shall the Town direct the chief, and advise the board?')
  await page.getByRole('button', { name: 'Look at the wording' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('Nowhere')
  expect(await page.locator('[data-trap="mixed"]').textContent()).toContain('“direct”')
  expect(await page.getByLabel('Words of the petition').inputValue()).toContain('direct the chief')
  expect(page.url()).not.toContain('direct')
  await page.context().close()
})

it('tells a story with the texts kept apart', async () => {
  const page = await visitor(browser, { script: false })
  await page.goto(`${app.address}/en/petitions`)
  await page.getByRole('link', { name: /^Lebanon: a binding initiative/ }).click()
  expect(await page.locator('[data-state]').getAttribute('data-state')).toBe('rescinded')
  const text = await page.locator('main').textContent()
  for (const each of ['signatures needed: 611', 'signatures certified: 680', 'yes: 1,218', 'no: 1,015']) expect(text).toContain(each)
  const compare = page.getByRole('link', { name: /^Compare / }).first()
  expect(await compare.getAttribute('href')).toContain('first=nh.lebanon-vote-2020&second=nh.lebanon-ch-185')
  await page.context().close()
})

it.each([
  ['norwich-2020', 'open', /Where it stands: came into force between 3 March 2020 and 1 March 2022; through 22 April 2024; since 23 April 2024 it is open/],
  ['hartford-2019', 'in-force', /Where it stands: in force\. Another text is told as what police follow: .*Hartford Police/],
  ['lebanon-2019', 'rescinded', /Where it stands: repealed by Lebanon City Council on 5 November 2025\./],
  ['hanover-2020', 'superseded', /Where it stands: replaced by Hanover, .* as amended in December 2025\./],
  ['hartland-2017', 'disapproved', /Where it stands: rejected, and never in force\./],
])('tells how the text of %s stands as the law has it, on the list too', async (id, state, words) => {
  const page = await visitor(browser, { script: false })
  await page.goto(`${app.address}/en/petitions/${id}`)
  expect(await page.locator('[data-state]').getAttribute('data-state')).toBe(state)
  const told = page.locator('p', { has: page.locator('[data-state]') })
  expect(await told.textContent()).toMatch(words)
  const stands = (await page.locator('[data-state]').textContent()) ?? ''
  await page.goto(`${app.address}/en/petitions`)
  const listed = page.locator('.stories li', { has: page.locator(`a[href$="${id}"]`) })
  expect(await listed.textContent()).toContain(stands)
  const waiting = await page.locator('main').textContent()
  for (const none of ['Hartland, sanctuary article', 'Hanover, Article 23']) expect(waiting).not.toContain(none)
  await page.context().close()
})

it.each(['en', 'es'])('draws the states with their words inside, and marks only the moves that were made, in %s', async (lang) => {
  const page = await visitor(browser)
  await page.goto(`${app.address}/${lang}/petitions/norwich-2020`)
  const room = await page.locator('g.state').evaluateAll((all) =>
    all.map((each) => {
      const [box, words] = [each.querySelector('rect')?.getBBox(), each.querySelector('text')?.getBBox()]
      if (box === undefined || words === undefined) return -1
      return Math.min(words.x - box.x, box.x + box.width - words.x - words.width, words.y - box.y, box.y + box.height - words.y - words.height)
    }),
  )
  expect(room.length).toBeGreaterThan(10)
  expect(Math.min(...room)).toBeGreaterThanOrEqual(0)
  // draft, circulating, filed, certified, warned, approved, adopted, in force: seven moves
  expect(await page.locator('g.went').count()).toBe(7)
  await page.context().close()
})
