// Waiting for what must come, on a machine however busy: a test waits for a state, never for a time.

/** How long a test waits at most for a page, a server or a file, in milliseconds: what has not come by then does not come. */
export const patience = 600_000

/**
 * Waits until `holds` gives something true, and gives that. `ended` says why it can no longer come, for example that the process it
 * waits for has ended: then, or after `patience`, this throws and names `what` was waited for.
 */
export async function until<Value>(what: string, holds: () => Value | Promise<Value>, ended: () => string | undefined = () => undefined): Promise<Value> {
  for (const began = performance.now(); ; await new Promise((resolve) => setTimeout(resolve, 25))) {
    const value = await holds()
    if (value) return value
    const why = ended() ?? (performance.now() - began > patience ? `not within ${patience / 60_000} minutes` : undefined)
    if (why !== undefined) throw new Error(`waited for ${what}: ${why}`)
  }
}
