// Every route has its place in the table of costs, and takes what the table says.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { apiCost, costOf, costs, ownCosts } from './costs.ts'

const routes = resolve(import.meta.dirname, '../../../routes')
const files = readdirSync(routes, { recursive: true, encoding: 'utf8' }).filter(
  (each) => /\+(page\.server|server)\.ts$/.test(each) || each.endsWith('+page.svelte'),
)
const routeOf = (file: string): string => `/${dirname(file)}`.replace(/^\/\.$/, '/')
const all = [...new Set(files.map(routeOf))].sort()
const sourceOf = (route: string): string =>
  files
    .filter((each) => routeOf(each) === route && each.endsWith('.ts'))
    .map((each) => readFileSync(join(routes, each), 'utf8'))
    .join('\n')

describe('the table of costs', () => {
  it('has every route, and no other', () => {
    expect(Object.keys(costs).sort()).toEqual(all)
  })

  it.each(Object.entries(costs))('is kept to by %s', (route, methods: Readonly<Record<string, number | 'own'>>) => {
    const source = sourceOf(route)
    const takes = /spendOrRefuse\(|refusedFile\(|pdfAnswer\(/.test(source)
    const costly = Object.values(methods).some((each) => typeof each === 'number' && each > 0)
    const own = Object.values(methods).includes('own')
    if (costly) expect(takes).toBe(true)
    if (own) expect(source).toMatch(/spend\(|spendOrRefuse\(event, ownCosts|refusedFile\(event, ownCosts|wait\(|answerTo\(|answerAuth\(|answerProvider\(/)
    if (!costly && !own) expect(takes).toBe(false)
  })

  it.each(all)('has what %s reads from a form, or sends to a thread of work', (route) => {
    const source = sourceOf(route)
    const methods: Readonly<Record<string, number | 'own'>> = { ...costs[route as keyof typeof costs] }
    if (/\bwork\(|checkUpload\(|importLines\(/.test(source)) expect(Object.values(methods).some((each) => each === 'own' || each > 0)).toBe(true)
    if (/export const (load|GET)\b/.test(source) && route !== '/') expect(methods).toHaveProperty('GET')
    if (/export const (actions|POST)\b/.test(source)) expect(methods).toHaveProperty('POST')
    if (/export const fallback\b/.test(source)) expect(Object.values(methods)).toEqual(['own', 'own'])
  })

  it('knows a head from a whole answer only by its length', () => {
    expect(costOf('/[lang=lang]/compare', 'HEAD')).toBe(costOf('/[lang=lang]/compare', 'GET'))
    expect(costOf('/[lang=lang]/compare', 'GET')).toBeGreaterThan(costOf('/[lang=lang]/law', 'GET'))
    expect([costOf(null, 'GET'), costOf('/[lang=lang]/draft', 'POST'), costOf('/nowhere', 'GET')]).toEqual([0, 0, 0])
    expect(apiCost('/api/compare')).toBeGreaterThan(apiCost('/api/ask'))
    expect(ownCosts['draft-check']).toBeGreaterThanOrEqual(costOf('/[lang=lang]/compare', 'GET'))
  })
})
