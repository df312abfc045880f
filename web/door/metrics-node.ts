// Figures of the server for Prometheus: how many requests, how long they took, and how the process is. Labels are patterns and classes, never an address.
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface Metrics {
  /** Counts one answer. `ms`: how long it took. */
  readonly count: (of: { readonly route: string; readonly method: string; readonly status: number; readonly ms: number }) => void
  readonly type: string
  readonly text: () => Promise<string>
}

export function metrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const labelNames = ['route', 'method', 'status'] as const
  const asked = new Counter({ name: 'evenhand_requests_total', help: 'Requests answered.', labelNames, registers: [registry] })
  const took = new Histogram({
    name: 'evenhand_request_seconds',
    help: 'How long an answer took.',
    labelNames,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  return {
    count: ({ route, method, status, ms }) => {
      const labels = { route, method, status: `${Math.floor(status / 100)}xx` }
      asked.inc(labels)
      took.observe(labels, ms / 1000)
    },
    type: registry.contentType,
    text: () => registry.metrics(),
  }
}
