// Questions outside the collection as people come upon them: in the interview with and without script, and in the search of the law.
import { describe, expect, it } from 'vitest'
import { visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()

describe('a question outside the collection', () => {
  it.each([true, false])('is found by plain words in the interview (script: %s), without the words in an address', async (script) => {
    const page = await visitor(browser, { script })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${app.address}/en/ask`)
    await page.getByLabel(/A town, a village/).fill('Norwich')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Norwich Police Department' }).click()
    await page.getByLabel(/Type plain words/).fill('cover their faces')
    if (!script) await page.getByRole('button', { name: 'Find', exact: true }).last().click()
    await page.getByRole('link', { name: 'Masks, names and badges of officers' }).click()
    await page.getByRole('heading', { level: 1, name: 'Masks, names and badges of officers' }).waitFor()
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/en/beyond/masks')
    expect(asked.filter((each) => each.includes('faces'))).toEqual([])
    const main = (await page.textContent('main')) ?? ''
    for (const text of ['outside the collection', 'secondary source', 'official text, read in part', 'Whom to ask']) expect(main).toContain(text)
    await page.context().close()
  })

  it('is found by the search of the law, in Spanish too', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/es/law?q=asilo`)
    await page.getByRole('link', { name: 'Asilo y otros permisos para quedarse' }).click()
    expect(new URL(page.url()).pathname).toBe('/es/beyond/asylum')
    expect(await page.textContent('main')).toContain('A quién preguntar')
    await page.context().close()
  })

  it('is found by the API, and one that there is not is answered with the nearest', async () => {
    const found = (await (await fetch(`${app.address}/api/beyond?words=cover+their+faces`)).json()) as readonly { readonly id: string }[]
    expect(found[0]?.id).toBe('masks')
    const lost = await fetch(`${app.address}/api/beyond/maskes`)
    expect([lost.status, await lost.json()]).toMatchObject([404, { problems: [{ code: 'unknown-topic', nearest: ['masks'] }] }])
  })
})
