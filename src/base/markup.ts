// Text inside of markup.

/** A text as it stands in HTML or XML, between tags or as the value of an attribute in double quotation marks. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
