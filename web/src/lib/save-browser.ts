// A file made in the page and saved by the browser: nothing of it goes over the network.

export function saveFile(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }))
}

/** The same of what is there already. */
export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // WHY: it is let go later, because the browser may not have begun to read it
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
