// The commands of those who write and compare law: they read documents, and need the parser and the compiler.
import type { Commands } from './program.ts'

export const workbench: Commands = {
  clock: async () => (await import('./clock.ts')).clockCommand(),
  compare: async () => (await import('./compare.ts')).compareCommand(),
  gaps: async () => (await import('./compare.ts')).gapsCommand(),
  coverage: async () => (await import('./coverage.ts')).coverageCommand(),
  scenarios: async () => (await import('./scenarios.ts')).scenariosCommand(),
  decisive: async () => (await import('./decisive.ts')).decisiveCommand(),
  new: async () => (await import('./new.ts')).newInstrumentCommand(),
  registry: async () => (await import('./registry.ts')).registryCommand(),
  situations: async () => (await import('./situations.ts')).situationsCommand(),
  beyond: async () => (await import('./beyond.ts')).beyondCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  fmt: async () => (await import('./fmt.ts')).fmtCommand(),
  lsp: async () => (await import('./lsp.ts')).lspCommand(),
  compile: async () => (await import('./compile.ts')).compileCommand(),
  alters: async () => (await import('./alters.ts')).altersCommand(),
  mcp: async () => (await import('./mcp.ts')).mcpCommand(),
  audit: async () => (await import('./audit.ts')).auditCommand(),
  sql: async () => (await import('./sql.ts')).sqlCommand(),
  log: async () => (await import('./log.ts')).logCommand(),
  data: async () => (await import('./data.ts')).dataCommand(),
}
