// GET /api: every route on one page, with a line to paste and a form to try it. Nothing from elsewhere.
import { createHash } from 'node:crypto'
import { escaped } from 'evenhand/base'
import type { generateSpecs } from 'hono-openapi'
import { problemTitles } from './problem.ts'

type Description = Awaited<ReturnType<typeof generateSpecs>>
type Operation = NonNullable<Description['paths'][string]['get']>

const style = `:root{color-scheme:light dark;--ink:#161e2b;--paper:#fff;--brand:#0a5749}
@media(prefers-color-scheme:dark){:root{--ink:#e9eff1;--paper:#182026;--brand:#86d7c3}}
body{color:var(--ink);background:var(--paper);font:1.05rem/1.5 system-ui,sans-serif;max-width:46rem;margin:auto;padding:1rem;overflow-wrap:anywhere}
pre{white-space:pre-wrap;border:1px solid;padding:.6rem;border-radius:4px}label{display:block;margin-block:.5rem}input,textarea{font:inherit;width:100%;box-sizing:border-box;padding:.4rem}
textarea{font-family:monospace}output{display:block;white-space:pre-wrap;font-family:monospace}button{font:inherit;padding:.5rem 1rem}a{color:var(--brand)}section{border-block-start:1px solid;margin-block-start:1.5rem}`

export const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
}

/** The page. */
export function pageOf({ info, paths }: Description): string {
  const sections = Object.entries(paths).flatMap(([path, item]) => [
    ...(item.get === undefined ? [] : [sectionOf('GET', path, item.get)]),
    ...(item.post === undefined ? [] : [sectionOf('POST', path, item.post)]),
  ])
  const problems = Object.entries(problemTitles).map(([status, title]) => `<li id="problem-${status}">${status}: ${escaped(title)}</li>`)
  return document(
    `${info.title}: the API`,
    `<h1>${escaped(info.title)}: the API</h1><p>${escaped(info.description)}</p>
<script type="module" src="/try.mjs"></script>
<p><a href="/api/openapi.json">OpenAPI 3.1</a> · <a href="/data/dictionary">Open data</a> · <a href="/">The app</a></p>
${sections.join('\n')}
<section><h2>Problems</h2><p>Refusals are problem details (RFC 9457), <code>application/problem+json</code>, with <code>nearest</code> known names.</p><ul>${problems.join('')}</ul></section>`,
  )
}

/** A whole page around a body. */
export function document(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`
}

function sectionOf(method: 'GET' | 'POST', path: string, operation: Operation): string {
  const fields = (operation.parameters ?? []).flatMap((each) =>
    'name' in each ? [{ name: each.name, in: each.in, required: each.required === true, ...aboutField(each.schema) }] : [],
  )
  const inPath = fields.filter((each) => each.in === 'path')
  const inQuery = fields.filter((each) => each.in === 'query')
  const filled = inPath.reduce((text, each) => text.replace(`{${each.name}}`, each.example), path)
  const needed = inQuery.filter((each) => each.required).map((each) => `${each.name}=${encodeURIComponent(each.example)}`)
  const address = needed.length === 0 ? filled : `${filled}?${needed.join('&')}`
  const curl =
    method === 'GET'
      ? `curl 'https://HOST${address}'`
      : `curl 'https://HOST${path}' -H 'Content-Type: application/json' -d '${JSON.stringify(bodyExample(operation))}'`
  const inputs = inQuery.map(
    (each) =>
      `<label>${escaped(each.name)}${each.required ? '' : ' (optional)'}: ${escaped(each.description)}<input name="${escaped(each.name)}" value="${each.required ? escaped(each.example) : ''}"></label>`,
  )
  const typed = `<label>The body, as JSON<textarea name="body" rows="9" spellcheck="false">${escaped(JSON.stringify(bodyExample(operation), null, 2))}</textarea></label>`
  const tried = `<form hidden data-try="${escaped(path)}">${typed}<p><button>Try ${escaped(path)}</button></p><output></output></form>`
  const form = method === 'POST' ? tried : `<form action="${escaped(filled)}">${inputs.join('')}<p><button>Try ${escaped(filled)}</button></p></form>`
  return `<section><h2>${method} ${escaped(path)}</h2><p>${escaped(operation.summary ?? '')}</p><pre><code>${escaped(curl)}</code></pre>${form}</section>`
}

function aboutField(schema: unknown): { readonly description: string; readonly example: string } {
  const { description, examples } = record(schema)
  const example: unknown = Array.isArray(examples) ? examples.at(0) : undefined
  return { description: typeof description === 'string' ? description : '', example: typeof example === 'string' ? example : '' }
}

/** The examples of a body's fields, those in which the question is plain. */
function bodyExample({ requestBody }: Operation): Readonly<Record<string, unknown>> {
  const content = record(record(requestBody)['content'])
  const fields = record(record(record(content['application/json'])['schema'])['properties'])
  const shown = Object.entries(fields).flatMap(([name, schema]): [string, unknown][] => {
    const { examples } = record(schema)
    return Array.isArray(examples) && name !== 'actor' && name !== 'lang' ? [[name, examples[0]]] : []
  })
  return Object.fromEntries(shown)
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
