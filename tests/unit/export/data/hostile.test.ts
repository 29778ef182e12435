import { describe, expect, it } from 'vitest'
import { csvEntities } from '../../../../src/export/data/csv/csvEntities'
import { cx2 } from '../../../../src/export/data/cx2'
import { cytoscapeJson } from '../../../../src/export/data/cytoscapeJson'
import { followTheMoney } from '../../../../src/export/data/followTheMoney'
import { gexf } from '../../../../src/export/data/gexf'
import { graphMl } from '../../../../src/export/data/graphMl'
import { jsonLd } from '../../../../src/export/data/jsonLd'
import { data } from '../../../../src/export/data/list'
import { wellFormed } from '../../../../src/export/words/wellFormed'
import { graphSubject, rowsOf, writable, xmlOf } from '../../support/products'
import { claim, person, pieceOf } from '../../support/small-piece'

const names = [
  '=cmd|calc!A1',
  '"quotes", \'apostrophes\' & <tags>',
  'two\nlines\r\nand\ttabs',
  '</script><script>alert(1)</script>',
  ']]> --> %00',
  '\u202eesrever\u202c مدينة\u200f',
  'a lone \ud83d half',
  'controls \u0000\u0007\u001b',
  '\ufffe\uffff',
  '__proto__',
  'x'.repeat(10_000),
]
const pieceWith = (name: string) =>
  pieceOf([person('ann', { name }), person('bob')], [claim('told', 'ann backs bob', { text: name })])
const subject = (name: string) => graphSubject(pieceWith(name))
const itself = (text: string) => text
/** Every text in parsed JSON. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** All texts of a file as whoever reads it gets them, and how a name arrives there. */
const readers: readonly (readonly [
  format: string,
  read: (name: string) => readonly string[],
  as: (name: string) => string,
])[] = [
  [
    'GraphML',
    (name) =>
      [...xmlOf(graphMl.produce(subject(name))).querySelectorAll('data')].map((one) => one.textContent ?? ''),
    writable,
  ],
  [
    'GEXF',
    (name) =>
      [...xmlOf(gexf.produce(subject(name))).querySelectorAll('[label]')].map(
        (one) => one.getAttribute('label') ?? '',
      ),
    writable,
  ],
  ['Cytoscape JSON', (name) => textsIn(JSON.parse(cytoscapeJson.produce(subject(name)))), itself],
  ['CX2', (name) => textsIn(JSON.parse(cx2.produce(subject(name)))), itself],
  ['JSON-LD', (name) => textsIn(JSON.parse(jsonLd.produce(subject(name)))), itself],
  [
    'FollowTheMoney',
    (name) =>
      followTheMoney
        .produce(subject(name))
        .trimEnd()
        .split('\n')
        .flatMap((line) => textsIn(JSON.parse(line))),
    wellFormed,
  ],
  ['CSV', (name) => rowsOf(csvEntities.produce(subject(name))).flat(), wellFormed],
]

describe.each(names)('the name %j', (name) => {
  it.each(readers)('comes whole through %s', (_, read, as) => {
    expect(read(name)).toContain(as(name))
  })
})

describe('every format of data', () => {
  it('is UTF-8 for any name, and says what it keeps and what it loses', async () => {
    for (const { produce, keeps, loses } of data) {
      const product = await produce(subject('a lone \ud83d half'))
      const text = typeof product === 'string' ? product : ''
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))).toBe(text)
      expect(keeps).not.toBe('')
      expect(loses).not.toBe('')
    }
  })
})
