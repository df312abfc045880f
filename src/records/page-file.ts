// A page as one file that needs nothing else: it has no script, asks for nothing and opens without a network.
import { escaped } from '../base/index.ts'

/** What a page is made of. `lang`: as HTML names it; `markup` is already HTML. */
export interface PageFile {
  readonly lang: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  readonly style: string
  readonly markup: string
}

/** The page. Its policy lets it load nothing and send nothing. */
export function pageFile({ lang, direction, title, style, markup }: PageFile): string {
  return `<!doctype html>
<html lang="${lang}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'">
<title>${escaped(title)}</title>
<style>
${style.trim()}
</style>
</head>
<body>
<main>
${markup}
</main>
</body>
</html>
`
}
