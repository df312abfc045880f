export const core: readonly string[]
export const tools: readonly string[]
