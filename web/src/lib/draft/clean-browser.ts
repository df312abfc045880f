// What the server tells of a name, as the editor may show it: text with a few plain elements and nothing else.
import DOMPurify from 'dompurify'

const allowed = ['p', 'em', 'strong', 'code', 'pre', 'ul', 'ol', 'li', 'br', 'hr']

/** The same without elements that are not plain, and without any attribute. WHY: a draft may come from anybody. */
export function clean(html: string): string {
  return DOMPurify.sanitize(html, { ALLOWED_TAGS: allowed, ALLOWED_ATTR: [], ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false })
}
