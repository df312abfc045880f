// The commands that ask the law: they need the compiled law and nothing else, so that the small package has them too.
import type { Commands } from './program.ts'

export const questions: Commands = {
  ask: async () => (await import('./ask.ts')).askCommand(),
  interview: async () => (await import('./interview.ts')).interviewCommand(),
  acts: async () => (await import('./lists.ts')).actsCommand(),
  facts: async () => (await import('./lists.ts')).factsCommand(),
  agencies: async () => (await import('./agencies.ts')).agenciesCommand(),
  standing: async () => (await import('./standing.ts')).standingCommand(),
  where: async () => (await import('./where.ts')).whereCommand(),
  timeline: async () => (await import('./timeline.ts')).timelineCommand(),
  claim: async () => (await import('./claim.ts')).claimCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  show: async () => (await import('./show.ts')).showCommand(),
  version: async () => (await import('./version.ts')).versionCommand(),
}
