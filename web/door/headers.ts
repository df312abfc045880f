// What every answer of this server carries, whoever makes it: pages, files, errors, and what is refused before it is read.

/** Where scripts, pictures and the rest may come from. A page has a stricter one of its own. */
const policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** The headers, by name. `origin`: where the app is, where that is set. */
export function headersOfAll(origin: string | undefined): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // WHY: it is for a year and for this host alone, because what else the town serves under its name is not ours to change
    ...(origin?.startsWith('https:') === true ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}

/** The policy of a file with one of its own. WHY: what holds records against the rules may load scripts of this server and make no connection, so that nothing of the records can leave; what unpacks Parquet is WebAssembly inside of it. */
export function policyOf(path: string): string | undefined {
  return /\/audit-worker-[^/]*\.js$/.test(path) ? "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'" : undefined
}
