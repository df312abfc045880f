// What whoever runs the server says of help, as a page shows it.

export interface HelpView {
  /** Of the text: it may not be that of the page. */
  readonly language: string
  /** Made on the server from Markdown; what looked like a tag in it is letters. */
  readonly html: string
}
