import { describe, expect, it } from 'vitest'
import { auditSvg } from '../../../../src/export/data/auditSvg'
import { csvAudit } from '../../../../src/export/data/csv/csvAudit'
import { csvAuditVoices } from '../../../../src/export/data/csv/csvAuditVoices'
import { audit, namedIn, sayingsIn } from '../../../../src/graph/findings/audit'
import { falls } from '../../../../src/graph/leaveOut'
import type { Piece } from '../../../../src/model/piece'
import { printed, together } from '../../support/affair'
import { bundledPiece, lorne } from '../../support/lorne'
import { graphSubject, rowsOf, xmlOf } from '../../support/products'
import { claim } from '../../support/small-piece'

const text = `${Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ')}.`
const a: Piece = {
  ...printed({
    id: 'a',
    by: 'post',
    published: '2024-03-01',
    texts: ['', text],
    claims: [
      claim('own', 'mill harms river'),
      claim('named', 'mill harms ann', { voices: ['bob'] }),
      claim('passed', 'mill targets ann', { voices: ['officials', 'wire'] }),
      claim('rumour', 'mill backs river', { voices: ['unattributed'] }),
    ],
  }),
  remarks: [{ id: 'r', voices: ['bob'], about: ['river'], text: 'It smells.', evidence: [{ paragraph: 1 }] }],
}
const b = printed({
  id: 'b',
  by: 'times',
  published: '2024-03-02',
  texts: ['', `${text} ten more words that are of this piece all alone`],
  claims: [claim('own', 'mill harms ann', { voices: ['post'] })],
})

const wholeOf = (other: Piece) => {
  const { piece, sources } = together([a, other])
  return [piece, sources] as const
}

describe('the audit of sources', () => {
  const [piece, sources] = wholeOf(b)
  const found = audit(piece, sources)

  it('counts by piece and by publisher what rests on own words, on named and on unnamed voices', () => {
    const [first] = found.pieces
    expect(first).toMatchObject({ id: 'a', claims: 4, remarks: 1, own: 1, unnamed: 2, passedOn: 1 })
    expect(first?.named).toEqual({ person: 2, organisation: 0, place: 0 })
    expect(found.publishers.map(({ id, pieces }) => [id, pieces])).toEqual([
      ['post', 1],
      ['times', 1],
    ])
    expect(found.total).toMatchObject({ pieces: 2, claims: 5, remarks: 1 })
    for (const row of [...found.pieces, ...found.publishers, found.total])
      expect(row.own + namedIn(row) + row.unnamed).toBe(sayingsIn(row))
  })

  it('tells how much of a piece an earlier one has in the same words', () => {
    expect(found.pieces.map(({ words, copied }) => [words, copied])).toEqual([
      [30, 0],
      [40, 30],
    ])
  })

  it('tells what falls without a voice, through other pieces as well, as leaving it out does', () => {
    for (const { id, falls: number } of found.voices) {
      const fallen = [...piece.claims, ...piece.remarks].filter((saying) => falls(saying, new Set([id])))
      expect([id, fallen.length]).toEqual([id, number])
    }
    expect(found.voices.find(({ id }) => id === 'bob')).toMatchObject({ says: 2, falls: 3 })
  })

  it('counts what no other piece says, and no other publisher', () => {
    expect(found.pieces.map(({ alone }) => alone)).toEqual([3, 0])
    const { pieces, publishers } = audit(...wholeOf({ ...b, publisher: 'post' }))
    expect(pieces.map(({ alone }) => alone)).toEqual([3, 0])
    expect(publishers.map(({ alone }) => alone)).toEqual([5])
  })

  it('names who is spoken of and never speaks', () => {
    expect(found.silent.map(({ id, spokenOf }) => [id, spokenOf])).toEqual([
      ['mill', 5],
      ['river', 3],
      ['ann', 3],
    ])
  })

  it('is one of a piece by itself, whose author speaks', () => {
    const kherson = audit(bundledPiece('kherson-evacuation'), [])
    expect(kherson.pieces).toHaveLength(1)
    expect(kherson.total).toMatchObject({ claims: 114, own: 60, copied: 0 })
    expect(kherson.voices[0]).toMatchObject({ id: '@author', falls: 60 })
    expect(kherson.silent.map(({ id }) => id)).toContain('vladimir-putin')
    expect(kherson.silent.map(({ id }) => id)).not.toContain('andre-damon')
  })
})

it('goes into tables, a row for each piece, each publisher and all of them; and one for each voice', () => {
  const { collection, pieces } = lorne()
  const { piece, sources } = together(pieces, collection.judgements)
  const subject = { ...graphSubject(piece), sources }
  const [head = [], ...rows] = rowsOf(csvAudit.produce(subject))
  expect(rows.map((row) => row[0])).toEqual([
    ...pieces.map(() => 'piece'),
    ...['publisher', 'publisher', 'publisher', 'publisher', 'all'],
  ])
  expect(rows.every((row) => row.length === head.length)).toBe(true)
  const voices = rowsOf(csvAuditVoices.produce(subject))
  expect(voices.find(([voice]) => voice === 'peter-marlow')?.slice(0, 7)).toEqual([
    ...['peter-marlow', 'Peter Marlow', 'person', 'councillor in Askham', 'false', '1', '0'],
  ])
  const [, author] = rowsOf(csvAuditVoices.produce(graphSubject(bundledPiece('kherson-evacuation'))))
  expect(author?.[1]).toBe('the author')
})

it('tells authors whom no piece names by their pieces', () => {
  const { collection, pieces } = lorne()
  const unsigned = pieces.map(({ publisher: _, ...rest }) => ({ ...rest, authors: [] }))
  const { piece, sources } = together(unsigned, collection.judgements)
  const subject = { ...graphSubject(piece), sources }
  const names = rowsOf(csvAudit.produce(subject)).flatMap(([what, , name]) =>
    what === 'publisher' ? [name] : [],
  )
  expect(names.toSorted()).toEqual(pieces.map(({ title }) => `the author of “${title}”`).toSorted())
  expect(auditSvg.produce(subject)).toContain('the author of “')
})

it('goes into a picture, a bar for each piece and each publisher', () => {
  const { collection, pieces } = lorne()
  const { piece, sources } = together(pieces, collection.judgements)
  const picture = auditSvg.produce({ ...graphSubject(piece), sources })
  const texts = [...xmlOf(picture).getElementsByTagName('text')].map(({ textContent }) => textContent)
  for (const told of ['By piece', 'Mill to close in June', 'By publisher', 'Askham Lantern', '14 · 3 · 1'])
    expect(texts).toContain(told)
  expect(auditSvg.produce(graphSubject(bundledPiece('kherson-evacuation')))).not.toContain('By publisher')
})
