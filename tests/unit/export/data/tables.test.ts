import { Buffer } from 'node:buffer'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { csvClaims } from '../../../../src/export/data/csv/csvClaims'
import { csvEntities } from '../../../../src/export/data/csv/csvEntities'
import { csvVoices } from '../../../../src/export/data/csv/csvVoices'
import { discourse } from '../../../../src/export/data/discourse'
import { csvText } from '../../../../src/export/data/parts/csv'
import { xlsx } from '../../../../src/export/data/xlsx'
import type { Piece, Remark } from '../../../../src/model/piece'
import { graphSubject, rowsOf, xmlOf } from '../../support/products'
import { claim, group, person, pieceOf } from '../../support/small-piece'

const piece: Piece = {
  ...pieceOf(
    [person('ann', { name: 'Ann "A" Ames' }), group('union', { name: 'Union, of Dockers' }), person('bob')],
    [
      claim('leads', 'ann heads union'),
      claim('closes', 'union targets bob', {
        voices: ['ann', 'unattributed'],
        denied: true,
        said: '2022-10-18',
        paragraph: 4,
      }),
      claim('rumour', 'bob backs union', { voices: ['unattributed'], stance: 'possible' }),
    ],
  ),
  authors: ['bob'],
}
const told = (csv: string) => {
  const [head = [], ...rows] = rowsOf(csv)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])))
}

describe('a table as CSV', () => {
  it.each([
    ['=cmd|calc', "'=cmd|calc"],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t=1"],
    ["'quoted", "''quoted"],
    ['9/11', "'9/11"],
    ['2022-10', "'2022-10"],
    ['1e5', "'1e5"],
    ['007', "'007"],
    ['MARCH1', "'MARCH1"],
    ['1 May', "'1 May"],
    ['TRUE', "'TRUE"],
    ['2022-10-18', '2022-10-18'],
    ['14', '14'],
    ['May Smith', 'May Smith'],
    ['two\nlines', 'two\nlines'],
    ['a \ud83d half and \u0000', 'a \ufffd half and \ufffd'],
    ['\u202eesrever', '\u202eesrever'],
  ])('keeps %j from being run or changed', (text, kept) => {
    expect(csvText([[text]])).toBe(`\ufeff"${kept}"\r\n`)
  })

  it('has names, with quotes and commas as they are', () => {
    expect(
      told(csvEntities.produce(graphSubject(piece))).map(({ id, name, kind }) => [id, name, kind]),
    ).toEqual([
      ['ann', 'Ann "A" Ames', 'person'],
      ['union', 'Union, of Dockers', 'organisation'],
      ['bob', 'Bob', 'person'],
    ])
  })

  it('has claims with both names and all that is told of them', () => {
    expect(told(csvClaims.produce(graphSubject(piece)))[1]).toMatchObject({
      id: 'closes',
      subject: 'union',
      subject_name: 'Union, of Dockers',
      object_name: 'Bob',
      predicate: 'targets',
      denied: 'true',
      voices: 'ann; unattributed',
      said: '2022-10-18',
      paragraphs: '4',
    })
  })

  it('has a row for each voice, closest to the fact first', () => {
    expect(
      told(csvVoices.produce(graphSubject(piece))).map(({ claim, voice, step }) => [claim, voice, step]),
    ).toEqual([
      ['closes', 'ann', '1'],
      ['closes', 'unattributed', '2'],
      ['rumour', 'unattributed', '1'],
    ])
  })
})

describe('statements for discourse network analysis', () => {
  it('tell who says what, whether they agree, and when; the author where nobody else speaks', () => {
    const rows = told(discourse.produce(graphSubject(piece)))
    expect(
      rows.map(({ person, organization, concept, agreement, date }) => [
        person,
        organization,
        concept,
        agreement,
        date,
      ]),
    ).toEqual([
      ['Bob', '', 'Ann "A" Ames heading Union, of Dockers', '1', '2022-10-20'],
      ['Ann "A" Ames', 'Union, of Dockers', 'Union, of Dockers targeting Bob', '0', '2022-10-18'],
      ['', '', 'Bob backing Union, of Dockers', '1', '2022-10-20'],
    ])
  })

  it('tell of whom remarks speak, a row each', () => {
    const remark = { id: 'calm', text: 'All is calm.', evidence: [{ paragraph: 1 }] } as const
    const remarks: Piece['remarks'] = [
      { ...remark, voices: ['ann'], about: ['bob', 'union'] },
      { ...remark, id: 'late', voices: ['unattributed'], about: [] },
    ]
    const rows = told(discourse.produce(graphSubject({ ...piece, remarks }))).slice(3)
    expect(
      rows.map(({ statement_id, person, concept, object }) => [statement_id, person, concept, object]),
    ).toEqual([
      ['remark-calm-1', 'Ann "A" Ames', 'speaks of Bob', 'Bob'],
      ['remark-calm-2', 'Ann "A" Ames', 'speaks of Union, of Dockers', 'Union, of Dockers'],
      ['remark-late-1', '', 'All is calm.', ''],
    ])
  })
})

/** Files of a ZIP, by name. */
function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> {
  const buffer = Buffer.from(bytes)
  const files = new Map<string, string>()
  let at = buffer.indexOf('PK\x01\x02', 0, 'latin1')
  while (at >= 0 && buffer.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((offset, index) =>
      index === 0 ? buffer.readUInt32LE(at + offset) : buffer.readUInt16LE(at + offset),
    ) as [number, number, number, number]
    const local = buffer.readUInt32LE(at + 42)
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const packed = buffer.subarray(start, start + size)
    const isPacked = buffer.readUInt16LE(local + 8) === 8
    files.set(
      buffer.toString('utf8', at + 46, at + 46 + nameLength),
      (isPacked ? inflateRawSync(packed) : packed).toString('utf8'),
    )
    at += 46 + nameLength + extra + comment
  }
  return files
}

describe('a workbook', () => {
  it('has three sheets, in which texts stay texts, whatever they begin with', async () => {
    const hostile = {
      ...piece,
      entities: piece.entities.map((one) =>
        one.id === 'bob' ? { ...one, name: '=cmd|calc \u0000</t>' } : one,
      ),
    }
    const files = unzipped(await xlsx.produce(graphSubject(hostile)))
    const sheets = [...xmlOf(files.get('xl/workbook.xml') ?? '').getElementsByTagName('sheet')]
    expect(sheets.map((sheet) => sheet.getAttribute('name'))).toEqual(['Names', 'Claims', 'Voices'])
    const strings = [...xmlOf(files.get('xl/sharedStrings.xml') ?? '').getElementsByTagName('t')]
    expect(strings.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Union, of Dockers', '=cmd|calc </t>', '2022-10-18']),
    )
    const first = xmlOf(files.get('xl/worksheets/sheet1.xml') ?? '')
    const said: Remark = {
      id: 'tired',
      voices: ['ann'],
      about: ['union'],
      text: 'Tired.',
      evidence: [{ paragraph: 1 }],
    }
    const more = unzipped(await xlsx.produce(graphSubject({ ...piece, remarks: [said] })))
    expect(more.get('xl/workbook.xml')).toContain('name="Remarks"')
    expect(more.get('xl/sharedStrings.xml')).toContain('Tired.')
    expect(first.getElementsByTagName('f')).toHaveLength(0)
    expect([...first.getElementsByTagName('c')].filter((one) => one.getAttribute('t') === 'b')).toEqual([])
    const widths = [...first.getElementsByTagName('col')].map((one) => Number(one.getAttribute('width')))
    expect(widths).toHaveLength(15)
    expect(widths[1]).toBeGreaterThan('Union, of Dockers'.length)
    expect(first.getElementsByTagName('row')).toHaveLength(4)
  })
})
