// A checklist is read whole or not at all, whatever its columns are called and wherever they stand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CheckedChecklist, checkChecklist, type Progress, readChecklist, type Voter, votersOf } from './checklist.ts'
import { gathered } from './gathered.fixture.ts'
import { roleOf } from './headings.ts'

const head = ['Voter ID', 'Last Name', 'First Name', 'Middle', 'Suffix', 'Street Number', 'Street', 'Town', 'Status']
const ada = ['1', 'Abbott', 'Ada', 'B', '', '12', 'Elm Street', 'Norwich', 'Active']
const bob = ['2', 'Holm', 'Bob', '', 'Jr', '3A', 'Oak Lane', 'Norwich', 'Challenged']
const voterAda: Voter = {
  row: 2,
  id: '1',
  last: 'Abbott',
  first: 'Ada',
  middle: 'B',
  suffix: '',
  address: '12 Elm Street',
  town: 'Norwich',
  status: 'active',
}
const votersIn = (rows: readonly (readonly string[])[]) => {
  const read = readChecklist(rows)
  return 'voters' in read ? read.voters : read.mistakes
}
const mistakesIn = (rows: readonly (readonly string[])[]) => {
  const read = readChecklist(rows)
  return 'mistakes' in read ? read.mistakes : 'none'
}

async function checked(rows: Iterable<readonly string[]>): Promise<{ readonly progress: readonly Progress[]; readonly result: CheckedChecklist }> {
  const progress: Progress[] = []
  const checking = checkChecklist(rows)
  for (;;) {
    const step = await checking.next()
    if (step.done === true) return { progress, result: step.value }
    progress.push(step.value)
  }
}

describe('headings', () => {
  it.each([
    ['LAST NAME', 'last'],
    ['last_name', 'last'],
    ['Lastname', 'last'],
    ['Last Nmae', 'last'],
    ['Surname', 'last'],
    ['Frist Name', 'first'],
    ['M.I.', 'middle'],
    ['Voter ID #', 'id'],
    ['Street No.', 'number'],
    ['Streeet Name', 'street'],
    ['E-911 Address', 'address'],
    ['Residence Adress', 'address'],
    ['Voter Status', 'status'],
    ['Apt #', 'unit'],
    ['Name (Last, First M)', 'full'],
    ['Name (Last, First)', 'full'],
    ['Year of Birth', undefined],
    ['State', undefined],
    ['Mailing Address', undefined],
    ['Party', undefined],
    ['', undefined],
  ])('%s is %s', (heading, role) => {
    expect(roleOf(heading)).toBe(role)
  })
})

describe('a checklist', () => {
  it('gives its voters, and says what to look at', () => {
    expect(readChecklist([head, ada, bob])).toEqual({
      voters: [
        voterAda,
        { row: 3, id: '2', last: 'Holm', first: 'Bob', middle: '', suffix: 'Jr', address: '3A Oak Lane', town: 'Norwich', status: 'challenged' },
      ],
      notes: [{ row: 3, column: 'Status', code: 'status-challenged' }],
    })
  })

  it('may have its columns in any order, in capitals, with others between them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...head.keys()], { minLength: head.length }), fc.boolean(), (order, shout) => {
        const turned = [head.map((each) => (shout ? each.toUpperCase() : each)), ada].map((row) => ['', ...order.map((column) => row[column] ?? '')])
        expect(votersIn(turned)).toEqual([voterAda])
      }),
    )
  })

  it('may have one column for the name and one for the address, a byte order mark, rows above the headings, and empty rows', () => {
    const rows = [['\ufeffChecklist of the town'], [''], ['Voter', 'Address', 'Town', 'ID'], ['', ' '], ['Abbott, Ada B', '12 Elm Street', 'Norwich', '1'], []]
    expect(readChecklist(rows)).toEqual({ voters: [{ ...voterAda, row: 5 }], notes: [{ row: 1, column: '', code: 'row-before-headings' }] })
    expect(
      votersIn([
        ['\ufeffLast', 'First', 'Address'],
        ['Abbott', 'Ada', '12 Elm'],
      ]),
    ).toMatchObject([{ last: 'Abbott' }])
  })

  it('takes a flat to its address, and a street without numbers for the address', () => {
    expect(
      votersIn([
        ['Last', 'First', 'No', 'Street', 'Apt'],
        ['Abbott', 'Ada', '12', 'Elm St', '3'],
      ]),
    ).toMatchObject([{ address: '12 Elm St Unit 3' }])
    expect(
      votersIn([
        ['Last', 'First', 'Street'],
        ['Abbott', 'Ada', '12 Elm St'],
      ]),
    ).toMatchObject([{ address: '12 Elm St' }])
  })

  it('does not read a column that it does not need, and says so', () => {
    const read = readChecklist([
      ['Last', 'First', 'Address', 'Year of Birth', 'Party'],
      ['Abbott', 'Ada', '12 Elm', '1901', 'x'],
    ])
    expect(read).toMatchObject({
      notes: [
        { row: 1, column: 'Year of Birth', code: 'column-not-read' },
        { column: 'Party', code: 'column-not-read' },
      ],
    })
    expect(JSON.stringify(read)).not.toContain('1901')
  })

  it('leaves out who was removed, and notes who has no address, no first name, or stands there twice', () => {
    const [removed, bare] = [ada.with(0, '3').with(8, 'Purged'), ada.with(0, '4').with(2, '').with(5, '').with(6, '')]
    const read = readChecklist([head, ada, removed, bare, ada.with(0, '5'), ada.with(0, '6').with(1, 'Holm').with(8, 'Odd')])
    expect(read).toMatchObject({
      voters: [{ id: '1' }, { id: '4' }, { id: '5' }, { id: '6', status: 'not-known' }],
      notes: [
        { row: 3, column: 'Status', code: 'left-out-removed' },
        { row: 4, column: 'First Name', code: 'no-first-name' },
        { row: 4, column: 'Street', code: 'no-address' },
        { row: 5, column: 'Last Name', code: 'person-twice', other: 2 },
        { row: 6, column: 'Status', code: 'status-not-known' },
      ],
    })
  })
})

describe('a checklist with mistakes', () => {
  it.each([
    ['nothing but headings', [head], [{ row: 0, column: '', code: 'no-voter' }]],
    ['nothing in it', [], [{ row: 0, column: '', code: 'empty' }]],
    ['no row of headings', [ada, bob], [{ row: 1, column: '', code: 'no-heading-row' }]],
    [
      'two columns that could be the name',
      [
        ['Name', 'Voter Name', 'Address'],
        ['Abbott, Ada', 'Abbott, Ada', '12 Elm'],
      ],
      [
        { row: 1, column: 'Name', code: 'two-columns-for-one' },
        { row: 1, column: 'Voter Name', code: 'two-columns-for-one' },
      ],
    ],
    [
      'a last name and no first',
      [
        ['Last Name', 'Town'],
        ['Abbott', 'Norwich'],
      ],
      [
        { row: 1, column: '', code: 'no-name-column' },
        { row: 1, column: '', code: 'no-address-column' },
      ],
    ],
    ['no last name', [head, ada.with(1, ' ')], [{ row: 2, column: 'Last Name', code: 'no-last-name' }]],
    [
      'a full name without a comma',
      [
        ['Name', 'Address'],
        ['Ada Abbott', '12 Elm'],
      ],
      [{ row: 2, column: 'Name', code: 'no-comma-in-name' }],
    ],
    ['an id twice', [head, ada, bob, ada.with(1, 'Holm')], [{ row: 4, column: 'Voter ID', code: 'id-twice', other: 2 }]],
    ['a cell too many', [head, [...ada, 'x']], [{ row: 2, column: '', code: 'more-cells-than-headings' }]],
    ['a cell too long', [head, ada.with(6, 'x'.repeat(400))], [{ row: 2, column: 'Street', code: 'cell-too-long' }]],
    ['lost letters', [head, ada.with(1, 'Mu\ufffdoz')], [{ row: 2, column: 'Last Name', code: 'letters-lost' }]],
  ] as const)('%s', (_, rows, mistakes) => {
    expect(mistakesIn(rows)).toEqual(mistakes)
  })

  it('gives no voter at all, tells every mistake, and nothing that stood in a cell', async () => {
    const cell = fc.constantFrom('', 'Xyzzy', 'x'.repeat(400), 'X\ufffdzzy', 'Xyzzy, Ada')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: head.length, maxLength: head.length + 1 }), { maxLength: 8 }), async (rows) => {
        const read = readChecklist([head, ...rows])
        const { result } = await checked([head, ...rows])
        expect(result.kind).toBe('voters' in read ? 'good' : 'bad')
        if ('voters' in read) expect(result).toMatchObject({ voters: read.voters.length })
        else {
          expect(JSON.stringify(read.mistakes)).not.toMatch(/xx|yzzy/i)
          const told = result.kind === 'bad' ? result.mistakes.flatMap((each) => each.first) : []
          expect(told.map((each) => JSON.stringify(each)).sort()).toEqual(read.mistakes.map((each) => JSON.stringify(each)).sort())
        }
      }),
    )
  })
})

describe('two passes', () => {
  function* many(count: number): Generator<readonly string[]> {
    yield head
    for (let at = 0; at < count; at += 1)
      yield [String(at), `Abbott${at % 977}`, 'Ada', '', '', String(at), 'Elm Street', 'Norwich', at % 100 === 0 ? 'Challenged' : '']
  }

  it('count and then bring the same voters, in batches, with progress', async () => {
    const { progress, result } = await checked(many(5_500))
    expect(result).toMatchObject({ kind: 'good', voters: 5_500, notes: [{ code: 'status-challenged', count: 55, first: { length: 55 } }] })
    expect(progress.map((each) => each.rows)).toEqual([1_000, 2_000, 3_000, 4_000, 5_000, 5_501])
    const batches = await gathered(votersOf(many(5_500), undefined, 400))
    expect(batches.map((each) => each.length)).toEqual([...Array.from({ length: 13 }, () => 400), 300])
    const once = readChecklist(many(5_500))
    expect('voters' in once && once.voters).toEqual(batches.flat())
  })

  it('keep no more than a hundred of each kind of mistake, count them all, and lose no rare one behind many', async () => {
    const { result } = await checked([head, ...Array.from({ length: 3_000 }, (_, at) => ada.with(0, String(at)).with(1, '')), ada, ada])
    expect(result).toMatchObject({
      kind: 'bad',
      mistakes: [
        { code: 'no-last-name', count: 3_000, first: { length: 100 } },
        { code: 'id-twice', count: 2 },
      ],
    })
  })

  it('end with a defect of ours where the second pass is given a list with mistakes', async () => {
    await expect(gathered(votersOf([head, ada.with(1, '')]))).rejects.toThrow('invariant')
  })
})

describe('rows and cells that are no voter', () => {
  const plain = ['ID', 'Last Name', 'First Name', 'Middle Name', 'Suffix', 'Address']
  const one = ['1', 'Example', 'Ada', '', '', '12 Main St']
  const two = ['2', 'Sample', 'Bo', '', '', '9 Hill Rd']
  const told = (rows: readonly (readonly string[])[]) => {
    const read = readChecklist(rows)
    return 'voters' in read ? [read.voters.map((each) => each.last), read.notes.map((each) => [each.row, each.code])] : read.mistakes
  }

  it('are headings that come again, whatever their case and wherever', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 6 }), fc.boolean(), (again, shout) => {
        const repeated = shout ? plain.map((each) => each.toUpperCase()) : plain
        const rows = [plain, one, ...again.map((each, at) => (each ? repeated : two.with(0, `n${at}`).with(1, `Sample${at}`)))]
        const read = readChecklist(rows)
        const count = again.filter((each) => each).length
        expect('voters' in read && [read.voters.length, read.notes.length]).toEqual([1 + again.length - count, count])
      }),
    )
  })

  it.each([
    'Total voters: 120',
    'Total',
    'TOTALS',
    'Page 3 of 12',
    '120 records',
    'End of report',
    'Printed 01/05/2026',
    'Number of voters: 120',
    'Voters 120',
    '120',
  ])('are totals and feet of pages: %s, in any column', (words) => {
    for (const column of plain.keys()) {
      const foot = plain.map((_, at) => (at === column ? words : ''))
      expect([column, told([plain, one, foot, two])]).toEqual([column, [['Example', 'Sample'], [[3, 'left-out-footer']]]])
    }
  })

  it('are not people whose names are such words', () => {
    for (const name of ['Page', 'Total', 'Null', 'None', 'Na', 'Voter', 'Count', 'Nil', 'Dash']) {
      expect(told([plain, one.with(1, name), two])).toEqual([[name, 'Sample'], []])
      expect(told([plain, one.with(2, name), two])).toEqual([['Example', 'Sample'], []])
    }
  })

  it.each(['NULL', 'null', 'N/A', 'n/a', '-', '--', '(none)', '#N/A', 'NA', 'None'])('are words for nothing: %s', (word) => {
    const read = readChecklist([plain, one.with(3, word).with(4, word), two])
    expect('voters' in read && read.voters.map((each) => each.middle + each.suffix)).toEqual(['', ''])
  })

  it('tell NULL in the place of a last name where the list says so of other cells too', () => {
    expect(told([plain, one.with(3, 'NULL'), two.with(1, 'NULL')])).toEqual([{ row: 3, column: 'Last Name', code: 'no-last-name' }])
    expect(told([plain, one, two.with(1, 'NULL')])).toEqual([['Example', 'NULL'], []])
  })

  it('are marks around cells, where the headings have them too', () => {
    const quoted = [plain, one, two.with(1, "O'Neil")].map((row) => row.map((each) => `'${each}'`))
    expect(told(quoted)).toEqual([['Example', "O'Neil"], []])
    expect(told([plain, one.with(1, "'Example'"), two])).toEqual([["'Example'", 'Sample'], []])
  })

  it.each([
    ['N18', 'left-out-under-age'],
    ['Pending', 'left-out-pending'],
    ['Purged', 'left-out-removed'],
    ['CANCELLED', 'left-out-removed'],
    ['Preregistered', 'left-out-under-age'],
  ])('are people of the status %s, who do not stand on the checklist', (status, code) => {
    expect(
      told([
        [...plain, 'Status'],
        [...one, status],
        [...two, 'Active'],
      ]),
    ).toEqual([['Sample'], [[2, code]]])
  })
})

describe('whose list it is', () => {
  const heads = ['Last', 'First', 'Address']
  const rows = (column: string, towns: readonly string[]) => [[...heads, column], ...towns.map((town, at) => [`Example${at}`, 'Ada', '12 Main St', town])]
  const codes = (column: string, towns: readonly string[]) => {
    const read = readChecklist(rows(column, towns), { layouts: [], towns: ['Norwich', 'Lewiston', 'Pompanoosuc'] })
    return 'mistakes' in read ? [...new Set(read.mistakes.map((each) => each.code))] : read.voters.length
  }

  it.each(['Town of Registration', 'Municipality', 'Registered town'])('is told by where voters are registered: %s', (column) => {
    expect(codes(column, ['NORWICH', 'Town of Norwich', 'Norwich, VT', ''])).toBe(4)
    expect(codes(column, ['HARTFORD', 'HARTFORD'])).toEqual(['row-of-another-town', 'another-town'])
    expect(codes(column, ['NORWICH', 'HARTFORD'])).toEqual(['row-of-another-town'])
    expect(codes(column, ['HARTFORD', 'NORWICH', 'NORWICH'])).toEqual(['row-of-another-town'])
  })

  it.each(['City', 'Legal Address City', 'Town'])('is told by the city of addresses only where no row names the place: %s', (column) => {
    expect(codes(column, ['White River Junction', 'NORWICH', 'Lewiston'])).toBe(3)
    expect(codes(column, ['White River Junction', 'Sharon', 'Thetford'])).toBe(3)
    expect(codes(column, ['HARTFORD', 'HARTFORD', 'SHARON'])).toEqual(['another-town'])
  })

  it('is not asked where the place has no name', () => {
    expect(readChecklist(rows('Town', ['HARTFORD']))).toMatchObject({ voters: [{ town: 'HARTFORD' }] })
  })
})

describe('columns that a clerk has named', () => {
  const odd = ['Key', 'Familie', 'Giv', 'Where they live', 'ADDRESS1', 'ADDRESS2']
  const row = ['1', 'Example', 'Ada', 'north', '12 Main St', 'Apt 2']

  it('are read as they were named, and two that differ by a number are two', () => {
    const named = { id: 'Key', last: 'Familie', first: 'Giv', address: 'ADDRESS1', unit: 'ADDRESS2' }
    expect(readChecklist([odd, row])).toMatchObject({ mistakes: [{ code: 'no-heading-row' }] })
    expect(readChecklist([odd, row], { layouts: [], named })).toMatchObject({ voters: [{ id: '1', last: 'Example', address: '12 Main St Apt 2' }] })
    const numbered = [
      ['Last', 'First', 'ADDRESS1', 'ADDRESS2'],
      ['Example', 'Ada', '12 Main St', 'Apt 2'],
    ]
    expect(readChecklist(numbered)).toMatchObject({ voters: [{ address: '12 Main St Apt 2' }] })
  })

  it('are not asked of a file that has not all of them', () => {
    const named = { last: 'Familie', first: 'Giv', address: 'Elsewhere' }
    expect(readChecklist([head, ada], { layouts: [], named })).toMatchObject({ voters: [{ last: 'Abbott' }] })
  })
})
