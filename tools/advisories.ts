// npm run audit: whether anything that is shipped has a known weakness, high or worse. Where no registry answers that, it says so and fails nothing.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

interface Report {
  readonly error?: { readonly code?: string; readonly summary?: string }
  readonly message?: string
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>
}

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: resolve(import.meta.dirname, '..'),
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})

function read(): Report {
  try {
    return JSON.parse(stdout) as Report
  } catch {
    return { message: stderr.trim() }
  }
}

const report = read()
if (report.vulnerabilities === undefined) {
  console.log(
    `not scanned: the registry in use answers no question about advisories (${report.message ?? report.error?.summary ?? report.error?.code ?? 'no answer'})`,
  )
} else {
  const found = Object.entries(report.vulnerabilities)
  const grave = found.filter(([, { severity }]) => severity === 'high' || severity === 'critical')
  console.log(`scanned: ${found.length} packages with an advisory, ${grave.length} of them high or critical`)
  for (const [name, { severity, range }] of grave) console.error(`${severity}: ${name} ${range}`)
  process.exitCode = grave.length === 0 ? 0 : 1
}
