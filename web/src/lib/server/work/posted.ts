// A form that was posted with a file, as it came. WHY: it is not taken apart at once, because a file of fifty megabytes keeps whoever does it busy for a quarter of a second.

export interface Posted {
  /** The content type, with the boundary between the parts. */
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What was posted, unread. */
export async function postedIn(request: Request): Promise<Posted> {
  return { type: request.headers.get('Content-Type') ?? '', bytes: new Uint8Array(await request.arrayBuffer()) }
}

/** A posted form, taken apart. */
export interface PostedForm {
  readonly file: Uint8Array | undefined
  /** The name of the file. WHY: it is for telling how a file is to be read, and is kept nowhere. */
  readonly name: string
  readonly fields: Readonly<Record<string, string>>
}

/** What a posted form holds: its file, and its other fields as text. `file` is undefined where none was chosen. */
export async function takenApart({ type, bytes }: Posted): Promise<PostedForm> {
  const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData().catch(() => new FormData())
  const file = form.get('file')
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  const isChosen = file instanceof File && file.size > 0
  return { file: isChosen ? new Uint8Array(await file.arrayBuffer()) : undefined, name: isChosen ? file.name : '', fields: Object.fromEntries(fields) }
}
