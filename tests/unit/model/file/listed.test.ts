import { describe, expect, it } from 'vitest'
import { join } from '../../../../src/graph/collection/joined'
import { resolve } from '../../../../src/graph/collection/resolution'
import { parseListed } from '../../../../src/model/file/collection'
import { namesIn, textOf } from '../../support/files'
import { lorne } from '../../support/lorne'

const { collection, pieces } = lorne()
const faultsOf = (input: unknown) => {
  const result = parseListed(input, pieces)
  return result.ok ? [] : result.faults.map(({ code, path }) => `${path.join('.')} ${code}`)
}
const [judgement] = collection.judgements
const nobody = { piece: 'lorne-dead-trout', entity: 'nobody' }
const nowhere = { piece: 'elsewhere', entity: 'askham' }

describe('a collection that has the ids of its pieces', () => {
  it('is as it was written', () => {
    expect(parseListed(collection, pieces)).toEqual({ ok: true, collection })
  })

  it.each([
    ['is no collection', {}, ['format missing', 'id missing', 'title missing', 'pieces missing']],
    [
      'names a piece that is not there',
      { ...collection, pieces: [...collection.pieces, 'elsewhere'] },
      ['pieces.5 no-piece'],
    ],
    [
      'names a piece twice',
      { ...collection, pieces: [...collection.pieces, 'lorne-dead-trout'] },
      ['pieces.5 taken-id'],
    ],
    [
      'judges somebody who is in no piece',
      { ...collection, judgements: [{ ...judgement, of: [nobody, nowhere] }] },
      ['judgements.0.of.0.entity no-entity', 'judgements.0.of.1.piece no-piece'],
    ],
    [
      'has two judgements of one id',
      { ...collection, judgements: [judgement, judgement] },
      ['judgements.1 taken-id'],
    ],
  ])('which %s is told so', (_, input, faults) => {
    expect(faultsOf(input)).toEqual(faults)
  })
})

describe('the collection that comes with Hearsay', () => {
  it('leaves no name open, and joins one body under three names but not two people of one surname', () => {
    const { groups, proposals, refused } = resolve(pieces, collection.judgements)
    expect([...proposals, ...refused]).toEqual([])
    const together = (entity: string) => groups.find((group) => group.some((one) => one.entity === entity))
    expect(new Set(together('nwa')?.map(({ entity }) => entity))).toEqual(
      new Set(['nwa', 'water-authority', 'northmoor-water-authority']),
    )
    expect(together('marlow')?.map(({ entity }) => entity)).toEqual(['alice-marlow', 'marlow'])
  })

  it('asks three questions of its graph', () => {
    const { groups } = resolve(pieces, collection.judgements)
    expect(join(collection, pieces, groups).piece.questions).toEqual(collection.questions)
    expect(collection.questions).toHaveLength(3)
  })

  it('says of itself and in each of its pieces that it is made up', () => {
    expect(collection.title).toContain('made-up')
    for (const { paragraphs } of pieces) expect(paragraphs[0]?.text).toContain('made up')
  })

  it('has the text of the articles that tests open', () => {
    const folder = 'tests/fixtures/collection'
    expect(namesIn(folder)).toEqual(pieces.map(({ id }) => `${id}.txt`).toSorted())
    for (const { id, title, paragraphs } of pieces) {
      const text = textOf(`${folder}/${id}.txt`).trim().split('\n\n')
      const body = paragraphs.slice(1).map((paragraph) => paragraph.text)
      expect([text[0], ...text.slice(-body.length)]).toEqual([title, ...body])
    }
  })
})
