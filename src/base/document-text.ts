/** A document as it came: `file` is its path inside the law. */
export interface DocumentText {
  readonly file: string
  readonly text: string
}
