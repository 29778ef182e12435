import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../../src/cli/parseHtml'
import { bring } from '../../../../src/intake/bring'
import type { Expected } from '../../../fixtures/source'
import { bytesOf, jsonOf } from '../../support/files'

const expected = jsonOf('tests/fixtures/expected.json') as readonly Expected[]

const read = (file: string) =>
  bring(
    { from: 'file', name: file, bytes: bytesOf(`tests/fixtures/files/${file}`) },
    { progress: () => {}, parseHtml },
  )

describe('a file that somebody brings', () => {
  it('is one of thirty at least', () => {
    expect(expected.length).toBeGreaterThanOrEqual(30)
  })

  it.each(expected.filter(({ file }) => !file.endsWith('.json')))(
    '$file becomes its article, with what its head tells',
    async ({ file, title, authors, publisher, published, paragraphs }) => {
      const found = await read(file)
      if (found.kind !== 'draft') throw new Error('taken for a piece')
      const { head, paragraphs: body } = found.draft
      expect({ ...head, paragraphs: body }).toEqual({ title, authors, publisher, published, paragraphs })
    },
  )

  it.each(expected.filter(({ file }) => file.endsWith('.json')))('$file is a piece', async (wanted) => {
    const found = await read(wanted.file)
    if (found.kind !== 'piece') throw new Error('not taken for a piece')
    const { piece } = found
    const nameOf = (id: string) => piece.entities.find((entity) => entity.id === id)?.name
    expect(piece.title).toBe(wanted.title)
    expect(piece.authors.map(nameOf)).toEqual(wanted.authors)
    expect(piece.published).toBe(wanted.published)
    expect(piece.paragraphs.slice(1).map(({ text }) => text)).toEqual(wanted.paragraphs)
  })

  it('has as many lists of speakers as paragraphs, and speakers that are entities', () => {
    for (const { file, paragraphs, speakers, entities } of expected) {
      expect(speakers.length, file).toBe(paragraphs.length)
      const names = new Set(['unattributed', ...entities.map(({ name }) => name)])
      expect(
        speakers.flat().filter((name) => !names.has(name)),
        file,
      ).toEqual([])
      const text = paragraphs.join('\n').toLowerCase()
      const foot = new Set(['Bo Friis'])
      expect(
        entities
          .filter(
            ({ name, aliases }) =>
              !foot.has(name) && ![name, ...aliases].some((one) => text.includes(one.toLowerCase())),
          )
          .map(({ name }) => name),
        file,
      ).toEqual([])
    }
  })
})
