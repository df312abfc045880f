// What the server tells of a name, as the editor may show it: text with a few plain elements and nothing else.

const allowed = new Set(['P', 'EM', 'STRONG', 'CODE', 'PRE', 'UL', 'OL', 'LI', 'BR', 'HR'])

/** The same without elements that are not plain, and without any attribute. WHY: a draft may come from anybody. */
export function clean(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of [...body.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) element.removeAttribute(name)
    if (!allowed.has(element.tagName)) element.replaceWith(document.createTextNode(element.textContent))
  }
  return body.innerHTML
}
