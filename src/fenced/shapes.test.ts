// What may stand in a source.
import { describe, expect, it } from 'vitest'
import { sourceShape } from './shapes.ts'

describe('the address of a source', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/x', 'vbscript:x'])('is one on the web: not %s', (at) => {
    expect(sourceShape.safeParse({ title: 'x', at, attestation: 'official' }).success).toBe(false)
  })

  it('may be any page', () => {
    expect(sourceShape.safeParse({ title: 'x', at: 'https://example.org/a?b=c#d', attestation: 'official' }).success).toBe(true)
  })
})
