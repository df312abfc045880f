// The traps in the wording of an article: those that have caught articles are found, and plain articles are let be.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trapsIn } from './article.ts'

const names = (text: string): readonly string[] => trapsIn(text).map((each) => each.trap)

describe('wording', () => {
  it.each([
    ['Shall the voters advise the Selectboard to adopt a policy under which town police do not ask about immigration status?', []],
    ['To see if the Town will vote to advise the manager and chief to sign no agreement under 8 U.S.C. 1357(g).', []],
    ['Shall the Town direct the Selectboard to reduce the police budget, and shall it be advised to study the matter?', ['mixed']],
    ['Shall the Selectboard be required to keep either one officer or two officers?', ['two-choices']],
    ['Shall police stop asking? Shall police stop telling?', ['two-questions']],
    ['Shall the voters advise the board to stop the unfair practice because it is dangerous?', ['opinion']],
    ['Shall the voters approve the Welcoming Ordinance?', ['ordinance']],
    ['Shall the voters urge the Windham County Sheriff to follow the five changes?', ['other-body']],
    ['Police do not ask about immigration status.', ['no-question']],
    ['  \n', ['empty']],
  ])('%s', (text, traps) => {
    expect(names(text)).toEqual(traps)
  })

  it('shows words that stand where it says', () => {
    const piece = fc.constantFrom(
      'Shall',
      'direct',
      'advise',
      'the Selectboard',
      'either',
      'or',
      'because',
      '?',
      'adopt',
      'an ordinance',
      'State Police',
      '.',
      '\n',
      'ñ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ')
        for (const { found } of trapsIn(text)) for (const { offset, words } of found) expect(text.slice(offset, offset + words.length)).toBe(words)
      }),
    )
  })

  it('does not take binding words alone, or advice alone, for a mixture', () => {
    expect(names('Shall the Town direct the chief to post the policy?')).not.toContain('mixed')
    expect(names('Shall the voters advise and urge the chief to post the policy?')).not.toContain('mixed')
  })
})
