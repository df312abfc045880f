// What a thread is given to do in tests of lanes.
export default async function work({ job, input }: { readonly job: string; readonly input: number }): Promise<unknown> {
  switch (job) {
    case 'double':
      return input * 2
    case 'for-ever':
      for (;;) Math.sqrt(input)
    case 'fill': {
      const held: number[][] = []
      for (;;) held.push(Array.from({ length: 10_000 }, (_, at) => at + held.length))
    }
    case 'never':
      return new Promise(() => setInterval(() => undefined, 1_000))
    default:
      throw new Error('a defect')
  }
}
