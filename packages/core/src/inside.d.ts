/** The file of the law, compressed by gzip and written in base64; the build puts it in. */
declare module 'evenhand:letters' {
  export const letters: string
}

/** The version of the package; the build puts it in. */
declare module 'evenhand:version' {
  export const version: string
}
