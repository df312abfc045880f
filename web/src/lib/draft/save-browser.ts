// A file made in the page and saved by the browser: nothing of it goes over the network.

export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  // WHY: it is let go later, because the browser may not have begun to read it
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
