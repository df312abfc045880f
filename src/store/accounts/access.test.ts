// Who may do what: the whole table, written out once more by hand, and what holds whatever the table says.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, actions, isOfAgency, mayDo, type Person, type Role, roles } from './access.ts'

/**
 * What each role may do in its own place or agency. p: petitioner, c: clerk, b: board, r: reviewer, a: administrator, f: officer,
 * s: supervisor, h: chief; o: whoever began the petition, e: everybody, once the petition is public.
 */
const table: Readonly<Record<Action, string>> = {
  //                    p c b r a f s h o e
  'petition.see': '     . c b r . . . . o e',
  'petition.begin': '   p c b . . . . . . .',
  'petition.edit': '    . c . . . . . . o .',
  'petition.publish': ' . c . . . . . . o .',
  'petition.file': '    . c . . . . . . o .',
  'checklist.import': ' . c . . . . . . . .',
  'checklist.purge': '  . c . . . . . . . .',
  'lines.see': '        . c . . . . . . . .',
  'lines.enter': '      . c . . . . . . . .',
  'lines.decide': '     . c . . . . . . . .',
  'petition.certify': ' . c . . . . . . . .',
  'petition.return': '  . c . . . . . . . .',
  'petition.refuse': '  . c b . . . . . . .',
  'meeting.warn': '     . c b . . . . . . .',
  'vote.record': '      . c . . . . . . . .',
  'text.adopt': '       . c b . . . . . . .',
  'history.see': '      . c b r . . . . . .',
  'request.see': '      . . . . . f s h . .',
  'request.enter': '    . . . . . f s h . .',
  'request.review': '   . . . . . . s h . .',
  'request.report': '   . . . . . . . h . .',
  'policy.see': '       . . . r . f s h . .',
  'policy.edit': '      . . . . . . . h . .',
  'policy.adopt': '     . . . . . . . h . .',
  'policy.sign': '      . . . . . f s h . .',
  'policy.remind': '    . . . . . . s h . .',
  'policy.review': '    . . . r . . . . . .',
  'scenario.answer': '  . . . . . f s h . .',
  'scenario.count': '   . . . . . . s h . .',
  'mail.edit': '        . . . . . . . h . .',
  'briefing.see': '     . . . . . f s h . .',
  'briefing.give': '    . . . . . . s h . .',
  'people.manage': '    . . . . a . . . . .',
  'role.confirm': '     . c . . a . . . . .',
}
const letters: Readonly<Record<Role, string>> = {
  petitioner: 'p',
  clerk: 'c',
  board: 'b',
  reviewer: 'r',
  administrator: 'a',
  officer: 'f',
  supervisor: 's',
  chief: 'h',
}
const may = (action: Action, letter: string): boolean => table[action].includes(letter)

const norwich = 'us/vt/norwich'
const somebody = (role: Role | undefined, place: string, id = 'somebody'): Person => ({
  id,
  name: 'Ada Abbott',
  grants: role === undefined ? [] : [{ role, place }],
})

describe.each(actions.map((action) => [action]))('%s', (action) => {
  it.each(roles.map((role) => [role]))('for a %s: in the same place and below it, not elsewhere, not above; of an agency only there', (role) => {
    const expected = may(action, letters[role])
    const below = expected && !isOfAgency(role)
    for (const [where, holds] of [
      [norwich, expected],
      [`${norwich}/village`, below],
      ['us/vt/hartford', false],
      ['us/vt', false],
      ['us', false],
      ['us/vt/norwich-north', false],
      ['us/vt/nor', false],
      ['', false],
    ] as const)
      expect([where, mayDo(somebody(role, norwich), action, { place: where })]).toEqual([where, holds])
    // who has the role for the whole State has it in each of its places, but no role of one agency is one of another
    expect(mayDo(somebody(role, 'us/vt'), action, { place: norwich })).toBe(below)
    // what others own gives nothing; what is public gives to see
    expect(mayDo(somebody(role, 'us/nh'), action, { place: norwich, owner: 'other' })).toBe(false)
    expect(mayDo(somebody(role, 'us/nh'), action, { place: norwich, isPublic: true })).toBe(may(action, 'e'))
  })

  it('for whoever began it, wherever, with no role; and for nobody in particular', () => {
    expect(mayDo(somebody(undefined, ''), action, { place: norwich, owner: 'somebody' })).toBe(may(action, 'o'))
    expect(mayDo(somebody(undefined, ''), action, { place: norwich, owner: 'other' })).toBe(false)
    expect(mayDo(undefined, action, { place: norwich })).toBe(false)
    expect(mayDo(undefined, action, { place: norwich, owner: '' })).toBe(false)
    expect(mayDo(undefined, action, { place: norwich, isPublic: true })).toBe(may(action, 'e'))
    expect(mayDo(undefined, action, { place: norwich, owner: 'somebody', isPublic: false })).toBe(false)
  })
})

describe('whatever the table says', () => {
  const place = fc.array(fc.constantFrom('us', 'vt', 'nh', 'norwich', 'hartford'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
  const grant = fc.record({ role: fc.constantFrom(...roles), place })
  const person = fc.record({ id: fc.constantFrom('a', 'b'), name: fc.constant('Ada Abbott'), grants: fc.array(grant, { maxLength: 4 }) })
  const subject = fc.record({ place, owner: fc.constantFrom('a', 'b', 'c'), isPublic: fc.boolean() })
  const action = fc.constantFrom(...actions)

  it('one more role never takes anything away', () => {
    fc.assert(
      fc.property(person, grant, action, subject, (who, more, what, on) => {
        if (mayDo(who, what, on)) expect(mayDo({ ...who, grants: [...who.grants, more] }, what, on)).toBe(true)
      }),
    )
  })

  it('a role in a place is worth as much in everything below it, but for the roles of an agency', () => {
    fc.assert(
      fc.property(person, action, subject, place, (who, what, on, below) => {
        const ofPlaces = { ...who, grants: who.grants.filter((each) => !isOfAgency(each.role)) }
        if (mayDo(ofPlaces, what, on)) expect(mayDo(ofPlaces, what, { ...on, place: `${on.place}/${below}` })).toBe(true)
      }),
    )
  })

  it('what an agency keeps is seen by its own people, and by nobody of another agency, whatever places they are of', () => {
    const ofAgency = actions.filter((each) => /^(request|scenario|briefing)\./.test(each))
    fc.assert(
      fc.property(person, fc.constantFrom(...ofAgency), place, (who, what, of) => {
        const theirs = who.grants.some((each) => isOfAgency(each.role) && each.place === of)
        if (!theirs) expect(mayDo(who, what, { place: of, owner: who.id, isPublic: true })).toBe(false)
      }),
    )
  })

  it('it depends on the roles at or above the place, on who began it and on whether it is public, and on nothing else', () => {
    fc.assert(
      fc.property(person, action, subject, (who, what, on) => {
        const [needed, parts] = [new Set<string>(), on.place.split('/')]
        for (const [index] of parts.entries()) needed.add(parts.slice(0, index + 1).join('/'))
        const there = who.grants.filter((each) => needed.has(each.place))
        expect(mayDo(who, what, on)).toBe(mayDo({ ...who, grants: there }, what, on))
        const byHand =
          there.some(({ role, place: where }) => may(what, letters[role]) && (!isOfAgency(role) || where === on.place)) ||
          (on.owner === who.id && may(what, 'o')) ||
          (on.isPublic && may(what, 'e'))
        expect(mayDo(who, what, on)).toBe(byHand)
      }),
    )
  })

  it('names of voters: the clerk of the place and nobody else', () => {
    fc.assert(
      fc.property(person, fc.constantFrom('lines.see', 'lines.enter', 'lines.decide', 'checklist.import', 'checklist.purge'), subject, (who, what, on) => {
        const isClerk = who.grants.some(({ role, place: where }) => role === 'clerk' && (where === on.place || on.place.startsWith(`${where}/`)))
        expect(mayDo(who, what, on)).toBe(isClerk)
      }),
    )
  })
})
