// A page in words that needs nothing else: for what is refused before there is a page of the app.

/** WHY: it has no style, because it must be there whatever is missing, and it is read once. */
export function plainPage(lang: string, title: string, text: string, home: string): string {
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main id="main"><h1>${title}</h1><p>${text}</p><p><a href="/${lang}">${home}</a></p></main></body>
</html>
`
}
