// What runs in a thread of work: it waits for a job, does it, and waits for the next one. The law is read once.
import { jobs } from './jobs-node.ts'

/** Does a job by its name. INVARIANT: the name and the input come from `work`, whose types tie them to each other. */
export default function work({ job, input }: { readonly job: keyof typeof jobs; readonly input: never }): unknown {
  return jobs[job](input)
}
