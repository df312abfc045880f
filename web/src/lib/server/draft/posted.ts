// The text of a posted form. A form sends its lines ended as no document is.

/** With the ends of lines that a document has; empty where there is none. */
export function postedText(data: FormData): string {
  const text = data.get('text')
  return typeof text === 'string' ? text.replaceAll('\r\n', '\n') : ''
}
