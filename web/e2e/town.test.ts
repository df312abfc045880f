// A town on a page, on a sheet and on a card: what a resident reads, prints, carries, and leaves at once.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { BrowserContext, Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { until } from '../../conformance/until.ts'
import { answerTo } from '../../src/situations/index.ts'
import { say } from '../../src/wording/index.ts'
import { sheetOf } from '../src/lib/print/sheet.ts'
import { allSituations } from '../src/lib/server/situations-node.ts'
import { home, type Visitor, visitor } from './browser-node.ts'
import { pageSizes, piecesOf, raw, textOf } from './pdf-node.ts'
import { compiledLaw, someOfEach, started } from './started-node.ts'

const day = '2026-11-25'

const { app, browser } = await started()
const artefact = await compiledLaw()
const places = someOfEach(artefact, day)

async function visit(path: string, options?: Visitor): Promise<Page> {
  const page = await visitor(browser, options)
  await page.goto(app.address + path)
  return page
}

async function bytesOf(path: string): Promise<Uint8Array> {
  // WHY: a turn passes first, because a test before this one reckons for a minute, and a connection that the server let go meanwhile is noticed only then
  await setImmediate()
  const response = await fetch(app.address + path)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return new Uint8Array(await response.arrayBuffer())
}

describe('what is printed', () => {
  it.each(['en', 'es'])('is a tagged sheet of one page and a card of two in every place, in %s, and nothing runs out of them', async (lang) => {
    for (const place of places) {
      const [sheet, card] = await Promise.all([bytesOf(`/${lang}/sheet.pdf/${place}?on=${day}`), bytesOf(`/${lang}/card.pdf/${place}?on=${day}`)])
      expect([place, pageSizes(sheet)]).toEqual([place, [[612, 792]]])
      expect([place, pageSizes(card)]).toEqual([
        place,
        [
          [252, 144],
          [252, 144],
        ],
      ])
      for (const [bytes, margin, height] of [
        [sheet, 45, 792],
        [card, 9, 144],
      ] as const) {
        const pieces = piecesOf(bytes)
        expect(pieces.filter((each) => each.x < margin - 0.01 || each.y < margin || each.y > height - margin)).toEqual([])
        expect(pieces.filter((each) => each.text.includes('?') && !/[¿“]/.test(each.text))).toEqual([])
        for (const sign of [
          '/StructTreeRoot',
          '/MarkInfo',
          '/Marked true',
          `/Lang (${lang})`,
          '/DisplayDocTitle true',
          '/S /H1',
          '/S /LBody',
          'pdfuaid:part',
          '/FontFile2',
        ])
          expect([place, sign, raw(bytes).includes(sign)]).toEqual([place, sign, true])
        const text = textOf(bytes)
        const name = artefact.places.find((each) => each.id === place)?.name ?? ''
        for (const part of [name, lang === 'es' ? '25 de noviembre de 2026' : '25 November 2026', lang === 'es' ? 'No es asesoría legal' : 'not legal advice'])
          expect([place, part, text.includes(part)]).toEqual([place, part, true])
        expect(text.replaceAll(' ', '')).toContain(`${app.address}/${lang}/${place.replace(/^us\//, '')}`)
      }
    }
  })

  it('says what police must not do and may do in what people meet, with its exceptions and how well it is known, and nothing that is not confirmed', async () => {
    const norwich = await bytesOf(`/en/sheet.pdf/us/vt/norwich?on=${day}`)
    expect(textOf(norwich)).toMatch(/Police here must not .*make you show ID when you are a passenger \*°/)
    expect(textOf(norwich)).toMatch(/Not settled: whether police here may .*tell ICE when you get out/)
    const card = textOf(await bytesOf(`/es/card.pdf/us/vt/norwich?on=${day}`))
    expect(card).toMatch(
      /La policía de aquí no puede • .*La policía de aquí (puede|tiene que) • .*To the officer: Norwich.*You must not .*°.*not read in full in an official text/,
    )
    const lebanon = textOf(await bytesOf(`/en/card.pdf/us/nh/lebanon?on=${day}`))
    expect(lebanon).toMatch(/Police here must not .*hold you longer because ICE asked/)
    expect(lebanon).not.toContain('let ICE question you')
  })

  it('prints a line only where the answer is sure, and then the answer', () => {
    const read = allSituations()
    let tried = 0
    for (const place of places) {
      const entry = artefact.places.find((each) => each.id === place)
      if (entry === undefined) throw new Error(place)
      for (const on of [day, '2019-03-01', '2024-04-23', '2026-02-01']) {
        const sheet = sheetOf(artefact, 'en', read, entry, on)
        for (const { verdict, lines } of sheet.groups)
          for (const { situation: id, text } of lines) {
            const situation = read.situations.find((each) => each.id === id)
            if (situation === undefined) throw new Error(id)
            const found = answerTo(artefact, read, situation, { place, day: on })
            if ('problems' in found) throw new Error(id)
            const { answer, told } = found.answered
            tried += 1
            const isOpen = answer.verdict === 'unsettled' || answer.verdict === 'conflict'
            expect([place, on, id, answer.verdict, answer.ifPerhaps]).toEqual([place, on, id, isOpen ? answer.verdict : verdict, []])
            const norms = artefact.norms.filter((each) => told.includes(each.id))
            expect([id, answer.attestation]).not.toEqual([id, 'unconfirmed'])
            const [nearest] = told.flatMap((norm) => norms.filter((each) => each.id === norm))
            expect([id, text.includes('*')]).toEqual([id, !isOpen && (nearest?.unless.length ?? 0) > 0])
            expect([id, text.includes('°')]).toEqual([id, answer.attestation !== 'official' && answer.attestation !== null])
          }
      }
    }
    expect(tried).toBeGreaterThan(200)
  })

  it('is a card of one answer too, in the language of the page and in that of the officer, on which everything fits', async () => {
    const { situations } = allSituations()
    // WHY: some are tried only in Spanish, because what has room there has it in English too
    for (const [place, lang, each] of [
      ['vt/norwich', 'es', 1],
      ['nh/lebanon', 'en', 4],
      ['vt/winooski', 'es', 4],
    ] as const)
      for (const { id, officer } of situations.filter((_, index) => index % each === 0)) {
        const bytes = await bytesOf(`/${lang}/${place}/${id}/card.pdf?on=${day}`)
        const pieces = piecesOf(bytes)
        expect([place, id, pageSizes(bytes).length, pieces.filter((each) => each.y < 9 || each.y > 144 - 9)]).toEqual([place, id, 2, []])
        const told = textOf(bytes).replaceAll(' ', '')
        expect(told).toContain(officer['en']?.replaceAll(' ', ''))
        // both sides of what is not settled, or where they are told, on each side of the card
        for (const on of [lang, 'en'] as const) {
          if (!told.includes(say(on, 'situation.officer.word.unsettled').replaceAll(' ', ''))) continue
          const said = (['situation.side.for', 'situation.both-there'] as const).filter((key) => told.includes(say(on, key).replaceAll(' ', '')))
          expect([place, id, on, said.length > 0]).toEqual([place, id, on, true])
        }
      }
    // both sides of what is not settled
    const open = textOf(await bytesOf(`/en/vt/norwich/passport/card.pdf?on=${day}`)).replaceAll(' ', '')
    for (const side of ['for', 'against'] as const) expect(open).toContain(say('en', `situation.side.${side}`).replaceAll(' ', ''))
    const page = await visit(`/es/vt/norwich/detainer/card?on=${day}`)
    expect(await page.locator('.card-side').evaluateAll((all) => all.map((each) => each.getAttribute('lang')))).toEqual(['es', 'en'])
    await page.getByRole('link', { name: 'Volver a la respuesta' }).click()
    await page.waitForURL(`**/es/vt/norwich/detainer?on=${day}`)
    await page.context().close()
  })

  it('is the same file for the same place, day and language, with a name to keep it by', async () => {
    const path = '/es/sheet.pdf/us/vt/norwich?on=2026-11-25'
    const response = await fetch(app.address + path)
    expect(response.headers.get('content-disposition')).toBe('inline; filename="evenhand-norwich-2026-11-25-es.pdf"')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const [first, second, other] = await Promise.all([bytesOf(path), bytesOf(path), bytesOf('/es/sheet.pdf/us/vt/norwich?on=2016-11-25')])
    expect(Buffer.compare(first, second)).toBe(0)
    expect(raw(first)).toContain('(D:20261125000000Z)')
    expect(textOf(other)).not.toBe(textOf(first))
  })

  it('comes from the browser in the size of a card, two sides, and nothing else', async () => {
    for (const place of ['us/vt/norwich', 'us/nh/lebanon']) {
      const page = await visit(`/es/card/${place}?on=${day}`, { width: 1440 })
      const sizes = pageSizes(await page.pdf({ preferCSSPageSize: true }))
      expect(sizes.map(([width, height]) => [Math.round(width), Math.round(height)])).toEqual([
        [252, 144],
        [252, 144],
      ])
      await page.context().close()
    }
  })

  it('shows the card on the screen with nothing cut off', async () => {
    const page = await visit('/en/card/us/vt/norwich')
    for (const lang of ['en', 'es'])
      for (const place of places) {
        await page.goto(`${app.address}/${lang}/card/${place}?on=${day}`)
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        const sides = await page.locator('.card-side').evaluateAll((all) =>
          all.map((side) => {
            const end = Math.max(...[...side.children].map((each) => each.getBoundingClientRect().bottom))
            return [side.clientWidth, side.clientHeight, side.scrollWidth, end <= side.getBoundingClientRect().bottom - 6]
          }),
        )
        expect([place, lang, sides]).toEqual([place, lang, [1, 2].map(() => [336, 192, 336, true])])
      }
    expect(await page.evaluate(() => document.fonts.check("7pt 'Atkinson Hyperlegible'"))).toBe(true)
    await page.context().close()
  })

  it('prints the page of the town with the rules that are folded away, and without what only a screen can use', async () => {
    const page = await visit('/en/rules/us/vt/norwich', { width: 1440 })
    const pdf = await page.pdf({ preferCSSPageSize: true, format: 'Letter' })
    expect(pageSizes(pdf).length).toBeGreaterThan(5)
    const folded = () => page.locator('section details:not([open]) li').evaluateAll((all) => [...new Set(all.map((each) => each.checkVisibility()))])
    expect(await folded()).toEqual([false])
    await page.emulateMedia({ media: 'print' })
    expect(await folded()).toEqual([true])
    expect(await page.locator('.leaving, .day, .contents, header.site').evaluateAll((all) => all.filter((each) => each.checkVisibility()))).toEqual([])
    await page.context().close()
  })

  it('needs no script but for the button that prints', async () => {
    const still = await visit('/en/card/us/vt/norwich', { script: false })
    expect(await still.getByRole('button', { name: 'Print the card' }).count()).toBe(0)
    expect(await still.getByRole('link', { name: 'The card as a PDF' }).getAttribute('href')).toMatch(/^\/en\/card\.pdf\/us\/vt\/norwich\?on=/)
    await still.context().close()
    const page = await visit('/en/card/us/vt/norwich')
    await page.evaluate(() => {
      window.print = () => {
        document.title = 'printed'
      }
    })
    await page.getByRole('button', { name: 'Print the card' }).click()
    expect(await page.title()).toBe('printed')
    await page.context().close()
  })
})

describe('the page of a town', () => {
  it('lists its topics, and every link there leads somewhere', async () => {
    const page = await visit('/en/rules/us/vt/norwich', { script: false })
    const hrefs = await page.locator('.contents a').evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    expect(hrefs).toEqual(['#stops', '#asking', '#identification', '#booking', '#holding', '#telling', '#access', '#border', '#victims', '#everybody'])
    for (const href of hrefs) expect(await page.locator(href ?? '').count()).toBe(1)
    expect(await page.textContent('.policed')).toContain('Norwich Police Department')
    for (const path of await page.locator('.ways a').evaluateAll((all) => all.map((each) => each.getAttribute('href'))))
      expect((await fetch(app.address + path)).status).toBe(200)
    await page.context().close()
  })

  it('tells what the State says where a place has no rules of its own', async () => {
    const page = await visit('/en/rules/us/vt/barnet', { script: false })
    expect(await page.textContent('#identification')).toContain('An officer must not require a passenger to show identification.')
    expect(await page.textContent('.policed')).toContain('The answers are for the State Police')
    await page.context().close()
  })

  it('shows another day, and other answers', async () => {
    const page = await visit('/en/rules/us/vt/norwich', { script: false })
    expect(await page.locator('#access').count()).toBe(1)
    await page.getByLabel('On which day').fill('2014-05-01')
    await page.getByRole('button', { name: 'Show' }).click()
    expect(new URL(page.url()).search).toBe('?on=2014-05-01')
    expect(await page.textContent('.where')).toContain('1 May 2014')
    expect(await page.textContent('main')).not.toContain('let federal immigration officers reach')
    await page.getByRole('link', { name: 'Español' }).click()
    expect(await page.textContent('.where')).toContain('1 de mayo de 2014')
    await page.context().close()
  })

  it.each([
    ['en', 'is not a date of the calendar'],
    ['es', 'no es una fecha del calendario'],
  ])('answers a day that is none with 400, in %s, and keeps it to be mended', async (lang, says) => {
    const path = `/${lang}/rules/us/vt/norwich?on=2024-02-30`
    expect((await fetch(app.address + path)).status).toBe(400)
    const page = await visit(path, { script: false })
    expect(await page.getByRole('alert').textContent()).toContain(says)
    expect(await page.inputValue('#on')).toBe('2024-02-30')
    expect(await page.locator('[data-verdict]').count()).toBe(0)
    await page.locator('#on').fill('2024-02-28')
    await page.locator('.day button').click()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.context().close()
  })

  it.each([
    ['/en/places?name=nowhere-at-all', 400],
    ['/es/places?name=', 400],
    ['/en/places?name=%3Cscript%3Ealert(1)%3C/script%3E', 400],
    ['/en/rules/us/vt/norwich?on=%3Cscript%3Ealert(1)%3C/script%3E', 400],
    ['/en/card/us/vt/norwich?on=2024-02-30', 400],
    ['/en/sheet.pdf/us/vt/norwich?on=2024-02-30', 400],
    ['/en/card/us/vt/nowhere', 404],
    ['/en/card.pdf/__proto__', 404],
    ['/en/sheet.pdf/', 404],
    ['/en/sheet.pdf/us/vt/norwich?on=0000-01-01', 200],
    ['/es/card.pdf/us/vt/norwich?on=9999-12-31', 200],
    ['/es/card/us/vt/norwich?on=1700-01-01', 200],
  ])('%s is answered with %i', async (path, status) => {
    const response = await fetch(app.address + path)
    expect(response.status).toBe(status)
    expect(await response.text()).not.toMatch(/<script>alert|\n\s+at |node_modules/)
  })

  it('is reached, and the sheet from it, by keyboard alone', async () => {
    const page = await visit('/en')
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let press = 0; press < 120; press += 1) {
        await page.keyboard.press('Tab')
        if (name.test(await page.evaluate(() => document.activeElement?.textContent ?? ''))) return
      }
      throw new Error(`no Tab leads to ${name}`)
    }
    for (let press = 0; press < 20 && (await page.evaluate(() => document.activeElement?.id)) !== 'place'; press += 1) await page.keyboard.press('Tab')
    await page.keyboard.type('Norwich')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/en\/vt\/norwich$/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Leave this page')
    await tabTo(/^One-page sheet/)
    const [response] = await Promise.all([page.context().waitForEvent('response', (each) => each.url().includes('/sheet.pdf/')), page.keyboard.press('Enter')])
    expect([response.status(), response.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await page.context().close()
  })
})

describe('leaving', () => {
  /** Stands for the page that is gone to. */
  const weather = async (context: BrowserContext): Promise<readonly (string | undefined)[]> => {
    const referrers: (string | undefined)[] = []
    await context.route('https://www.weather.gov/**', async (route) => {
      referrers.push(route.request().headers()['referer'])
      await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' })
    })
    return referrers
  }

  it.each(['button', 'keys'])('by %s puts another page in its place, which is not told where one was', async (how) => {
    const page = await visit('/en/rules/us/vt/hartford')
    const referrers = await weather(page.context())
    await page.goto(`${app.address}/en/rules/us/vt/norwich`)
    await page.evaluate(() => scrollTo(0, 2000))
    if (how === 'button') await page.getByRole('link', { name: 'Leave this page' }).click()
    else for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape')
    await page.waitForURL('https://www.weather.gov/')
    expect(referrers).toEqual([undefined])
    await page.goBack()
    expect(page.url()).toBe(`${app.address}/en/rules/us/vt/hartford`)
    await page.context().close()
  })

  it('does not happen by pressing Escape twice, and works as a link without script', async () => {
    const page = await visit('/es/rules/us/vt/norwich')
    await weather(page.context())
    for (const key of ['Escape', 'Escape', 'a', 'Escape']) await page.keyboard.press(key)
    expect(page.url()).toContain('/es/rules/us/vt/norwich')
    expect(await page.getByRole('link', { name: 'Salir de esta página' }).isVisible()).toBe(true)
    await page.context().close()
    const still = await visit('/es/rules/us/vt/norwich', { script: false })
    await weather(still.context())
    await still.getByRole('link', { name: 'Salir de esta página' }).click()
    await still.waitForURL('https://www.weather.gov/')
    await still.context().close()
  })

  it('stays in sight at the end of the window, over no target of a link', async () => {
    const page = await visit('/es/rules/us/vt/norwich')
    await page.locator('.contents a').last().click()
    const [pill, target] = [await page.locator('.leave').boundingBox(), await page.locator('#everybody h2').boundingBox()]
    const end = (pill?.y ?? 0) + (pill?.height ?? 0)
    expect([end > 700, end <= 740]).toEqual([true, true])
    // WHY: it need not be 0, because a page scrolls by parts of a pixel
    expect(target?.y).toBeGreaterThan(-1)
    expect((target?.y ?? 0) + (target?.height ?? 0)).toBeLessThanOrEqual(pill?.y ?? 0)
    await page.context().close()
  })

  it('leaves nothing behind of where one was: a visit keeps the town for a day without a network, and leaving deletes it', async () => {
    const page = await visit('/en')
    await weather(page.context())
    await page.getByLabel('In which town or city?').fill('Norwich')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('heading', { name: /Norwich/, level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Wallet card' }).click()
    await page.getByRole('heading', { name: 'A card for Norwich' }).waitFor()
    await page.reload()
    await until('the town to be kept', () => page.evaluate(async () => (await caches.match('/towns')) !== undefined))
    const stored = (of: Page) =>
      of.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, String(history.state)])
    expect(await stored(page)).toEqual([0, 0, '', 0, 'null'])
    expect(await page.context().cookies()).toEqual([])
    await page.getByRole('link', { name: 'Leave this page' }).click()
    await page.waitForURL('https://www.weather.gov/')
    const next = await page.context().newPage()
    await next.goto(`${app.address}/en/law`)
    const kept = (): Promise<readonly string[]> =>
      next.evaluate(async () => {
        const stores = await Promise.all((await caches.keys()).map(async (each) => (await caches.open(each)).keys()))
        return stores.flat().map(({ url }) => url)
      })
    await until('the town to be forgotten', async () => !(await kept()).some((each) => /norwich|towns/.test(each)))
    expect((await kept()).some((each) => each.endsWith('/en/ask'))).toBe(true)
    expect(await stored(next)).toEqual([0, 0, '', 0, 'null'])
    await page.context().close()
  })
})

describe('every reader', async () => {
  const page = await visitor(browser, { worker: false })

  it.each([
    '/en/rules/us/vt/norwich',
    '/en/card/us/vt/norwich',
    '/en/ask',
    '/en/law',
    '/en/law/vt.fip-2024',
    '/en/changes?place=us/vt/norwich',
    '/en/map',
    '/en/compare?first=vt.fip-2018&second=vt.fip-2024&act=give-access',
  ])('%s reads from right to left as well', async (path) => {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 740 })
      await page.goto(app.address + path)
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl'
      })
      const { scrolls, out } = await page.evaluate(() => {
        const root = document.documentElement
        const seen = [...document.querySelectorAll('main *, header *, .leaving *')].filter(
          (each) => each.checkVisibility() && each.closest('.scrolls, .unseen, .skip, svg') === null,
        )
        const over = seen.filter((each) => each.getBoundingClientRect().left < -1 || each.getBoundingClientRect().right > root.clientWidth + 1)
        return { scrolls: root.scrollWidth - root.clientWidth, out: over.map((each) => each.outerHTML.slice(0, 80)) }
      })
      expect([width, scrolls, out]).toEqual([width, 0, []])
    }
  })

  it('finds the way out and the bar of a verdict on the other side from right to left', async () => {
    const page = await visit('/en/rules/us/vt/norwich', { width: 1440 })
    const middle = async (): Promise<number> => {
      const box = await page.locator('.leave').boundingBox()
      return box === null ? 0 : box.x + box.width / 2
    }
    expect(await middle()).toBeGreaterThan(1000)
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    expect(await middle()).toBeLessThan(440)
    // an act that turns on nothing: its answer is the first page
    await page.goto(`${app.address}/en/ask?place=us/vt/norwich&act=keep-status&on=2026-11-28`)
    await page.locator('.plate').waitFor()
    const isMarkFirst = () =>
      page.locator('.plate').evaluate((each) => {
        const [plate, mark] = [each, each.querySelector('.glyph')].map((one) => one?.getBoundingClientRect())
        return plate !== undefined && mark !== undefined && mark.x - plate.x < plate.right - mark.right
      })
    expect(await isMarkFirst()).toBe(true)
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    expect(await isMarkFirst()).toBe(false)
    await page.context().close()
  })

  it('is written for both directions: no style names left or right', () => {
    const styles = ['app.css', 'look/tokens.css', 'lib/print/card.css'].map((each) => readFileSync(join(home, 'web/src', each), 'utf8')).join('\n')
    expect(styles.match(/(?:^|[\s;{])(?:(?:margin|padding|border)-)?(?:left|right)(?:-\w+)?\s*:|(?:text-align|float):\s*(?:left|right)/g)).toBeNull()
  })
})
