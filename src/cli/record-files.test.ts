// Files of records as rows: the same table gives the same rows however it is written, and what cannot be read says so.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, describe, expect, it } from 'vitest'
import { artefact, layouts, sampleOf } from '../../conformance/records.fixture.ts'
import { csvText } from '../json/index.ts'
import { auditFiles, columnsRead, type RecordSource, textRows } from '../records/index.ts'
import { recordFile } from './record-files-node.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-source-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, bytes: string | Uint8Array): RecordSource {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return recordFile(path)
}

function parquet([headings = [], ...rows]: readonly (readonly string[])[], rowGroupSize = 100): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({ columnData: headings.map((name, at) => ({ name, data: rows.map((row) => row[at] ?? ''), type: 'STRING' })), rowGroupSize }),
  )
}

async function rowsOf(source: RecordSource, wanted: (heading: string) => boolean = () => true): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = []
  for await (const part of source.rows(wanted)) found.push(...part)
  return found
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\t', '\n', ' ', '漢', '|') })
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 }))
  .map((rows) => [(rows[0] ?? []).map((_, at) => `column ${at}`), ...rows.map((row) => row.map((each, at) => (at === 0 ? `x${each}` : each)))])

describe('a table', () => {
  it('has the same rows as text, in gzip and in Parquet', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 7 }), async (rows, group) => {
        const text = csvText(rows)
        expect(await rowsOf(file('a.csv', text))).toEqual(rows)
        expect(await rowsOf(file('a.csv.gz', gzipSync(text)))).toEqual(rows)
        expect(await rowsOf(file('a.parquet', parquet(rows, group)))).toEqual(rows)
      }),
      { numRuns: 30 },
    )
  })

  it('has the same rows wherever its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, length) => {
        const bytes = new TextEncoder().encode(csvText(rows))
        async function* pieces(): AsyncGenerator<Uint8Array> {
          for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length)
        }
        const found: (readonly string[])[] = []
        for await (const part of textRows(pieces(), 'a.csv', undefined)) found.push(...part)
        expect(found).toEqual(rows)
      }),
      { numRuns: 50 },
    )
  })

  it('in Parquet gives nothing of a column that is not wanted', async () => {
    const rows = [
      ['Stop Date', 'Driver Name'],
      ['2024-09-03', 'somebody'],
    ]
    expect(await rowsOf(file('b.parquet', parquet(rows)), (heading) => heading === 'Stop Date')).toEqual([
      ['Stop Date', 'Driver Name'],
      ['2024-09-03', ''],
    ])
  })
})

describe('what stands in Parquet', () => {
  it('is read as it would stand in a text', async () => {
    const columnData = [
      { name: 'day', data: [new Date('2024-09-03T00:00:00Z'), null], type: 'TIMESTAMP' as const },
      { name: 'time', data: [new Date('2024-09-03T10:20:30Z'), null], type: 'TIMESTAMP' as const },
      { name: 'whole', data: [7, null], type: 'INT32' as const },
      { name: 'long', data: [12345678901234n, null], type: 'INT64' as const },
      { name: 'is', data: [true, null], type: 'BOOLEAN' as const },
    ]
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData: columnData.map((each) => ({ ...each, nullable: true })) }))
    expect((await rowsOf(file('c.parquet', bytes))).slice(1)).toEqual([
      ['2024-09-03', '2024-09-03T10:20:30.000Z', '7', '12345678901234', 'true'],
      ['', '', '', '', ''],
    ])
  })
})

describe.each(layouts.filter((each) => !each.aggregate).map((each) => [each.id, each] as const))('%s', (_, layout) => {
  it('comes to the same from Parquet as from its sample, a row less far down', async () => {
    const rows = sampleOf(layout.file)
    const written = parquet(rows.map((row, at) => (at === 0 ? row : (rows[0] ?? []).map((__, column) => row[column] ?? ''))))
    const options = { place: 'us/vt/norwich', agency: 'municipal' }
    const [text, other] = await Promise.all(
      [file(`${layout.id}.csv`, csvText(rows.map((row) => (rows[0] ?? []).map((__, at) => row[at] ?? '')))), file(`${layout.id}.parquet`, written)].map(
        (each) => auditFiles(artefact, layout, [each], options),
      ),
    )
    if (text === undefined || other === undefined || !('audited' in text) || !('audited' in other)) throw new Error('both are read')
    const counts = ({ audited }: typeof text) => audited.auditing.alike().map(({ act, outcome, possible, count }) => ({ act, outcome, possible, count }))
    expect(counts(other)).toEqual(counts(text))
    expect(other.audited.leftOut.map((each) => ({ ...each, rows: each.rows.map((row) => row + 1) }))).toEqual(text.audited.leftOut)
    expect(other.audited.files.map((each) => each.rows)).toEqual(text.audited.files.map((each) => each.rows))
    expect(columnsRead(layout).length).toBeGreaterThan(0)
  })
})

describe('a file that cannot be read', () => {
  const layout = layouts.find((each) => each.id === 'vt.stops')
  if (layout === undefined) throw new Error('the layout')
  const whole = parquet(sampleOf(layout.file))
  it.each([
    ['is cut off in gzip', 'cut.csv.gz', gzipSync(readFileSync(join(import.meta.dirname, '../../law/records/vt-stops.csv'))).subarray(0, 100)],
    ['is cut off in Parquet', 'cut.parquet', whole.subarray(0, whole.length - 20)],
    ['is text by another name', 'text.parquet', 'Stop Date,Stop City\n2024-09-03,Norwich\n'],
    ['has nothing in it', 'nothing.parquet', ''],
  ])('%s', async (__, name, bytes) => {
    const found = await auditFiles(artefact, layout, [file(name, bytes)])
    expect('mistakes' in found ? found.mistakes.map((each) => each.code) : []).toEqual(['broken'])
  })
})
