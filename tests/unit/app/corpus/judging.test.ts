import { describe, expect, it, vi } from 'vitest'
import { judge } from '../../../../src/app/collection/judging'
import { openLine } from '../../../../src/app/corpus/line'
import { openCorpus } from '../../../../src/app/corpus/opened'
import { openStore } from '../../../../src/app/pieces/openStore'
import { providerOf } from '../../../../src/graph/provider/memory'
import type { Judgement } from '../../../../src/model/collection'
import { desktop, fakePage } from '../../support/fake-page'
import { claim, group, person, pieceOf } from '../../support/small-piece'

const piece = (id: string, name: string) => ({
  ...pieceOf(
    [person('who', { name }), group('council', { name: 'Harbour Council' })],
    [claim('backs', 'who backs council')],
    ['', `[${name}](who) speaks.`],
  ),
  id,
})
const pieces = [piece('a', 'Anna Lund'), piece('b', 'A. Lund')]
const pair = [
  { piece: 'a', entity: 'who' },
  { piece: 'b', entity: 'who' },
] as const

/** A corpus that takes judgements as a server does; `refuses` tells with what it answers instead. */
async function judging(refuses: (judgement: { id: string }) => Response | null = () => null) {
  let judgements: readonly Judgement[] = []
  const sent: string[] = []
  const line = openLine({
    async fetch(path, { method, body }) {
      sent.push(`${method}`)
      if (method === 'DELETE') {
        judgements = judgements.filter(({ id }) => !path.endsWith(id))
        return new Response(null, { status: 204 })
      }
      const told = JSON.parse(String(body))
      const refused = refuses(told)
      if (refused) return refused
      judgements = [...judgements, { ...told, on: '2024-05-01T00:00:00Z' }]
      return new Response(JSON.stringify(judgements.at(-1)), { status: 201 })
    },
    wait: () => Promise.reject(new Error('it is there')),
  })
  const now = () => providerOf(pieces, judgements)
  const memory = providerOf(pieces)
  const corpus = openCorpus(
    {
      ...memory,
      proposals: (page) => now().proposals(page),
      judgements: () => now().judgements(),
      cast: (ids) => now().cast(ids),
      neighbours: (id, query) => now().neighbours(id, query),
    },
    line,
  )
  const page = fakePage('?piece=corpus').page
  const { store } = openStore(corpus.collection.work, '', page, desktop, corpus.known)
  const told: string[] = []
  corpus.follow(store, (notice) => told.push(notice))
  const { collection } = corpus
  await vi.waitFor(() => expect(collection.resolution.value.proposals).toHaveLength(1))
  await vi.waitFor(() => expect(collection.pieces.value).toHaveLength(2))
  return {
    corpus,
    collection,
    sent,
    told,
    judged: () => judgements.map(({ verdict }) => verdict),
    by: () => judgements.map(({ by }) => by),
  }
}

describe('who is who in a corpus', () => {
  it('is sent as it is judged, and taken back, in the order in which that is done', async () => {
    const { collection, sent, judged } = await judging()
    judge(collection, 'same', pair)
    collection.undo()
    judge(collection, 'not-the-same', pair)
    await vi.waitFor(() => expect(sent).toEqual(['POST', 'DELETE', 'POST']))
    await vi.waitFor(() => expect(judged()).toEqual(['not-the-same']))
    expect(collection.resolution.value.proposals).toEqual([])
  })

  it('stays as somebody else judged it who was quicker, and that is told', async () => {
    const quicker = { id: 'theirs', verdict: 'not-the-same', of: pair, by: 'Bo', on: '2024-05-01T00:00:00Z' }
    const { collection, told } = await judging(
      () => new Response(JSON.stringify({ fault: 'judged-before', judgement: quicker }), { status: 409 }),
    )
    judge(collection, 'same', pair)
    await vi.waitFor(() =>
      expect(told).toEqual(['Somebody was quicker, and that holds: Anna Lund and A. Lund are not the same.']),
    )
    expect(collection.collection.value.judgements).toEqual([quicker])
    expect(collection.canUndo.value).toBe(false)
  })

  it('is signed by whoever said who they are', async () => {
    const { corpus, collection, by } = await judging()
    judge(collection, 'same', pair)
    await vi.waitFor(() => expect(by()).toEqual(['an editor']))
    collection.undo()
    corpus.signature.set(' Bo Berg ')
    judge(collection, 'same', pair)
    await vi.waitFor(() => expect(by()).toEqual(['Bo Berg']))
  })

  it('is not judged by whoever may only look, which is told; a token of an editor may follow', async () => {
    const { corpus, collection, told } = await judging(
      () => new Response('{"fault":"editors-only"}', { status: 403 }),
    )
    judge(collection, 'same', pair)
    await vi.waitFor(() => expect(told).toEqual(['Only editors may judge who is who here.']))
    expect(collection.canEdit.value).toBe(false)
    expect(collection.collection.value.judgements).toEqual([])
    corpus.unlock('a-secret-of-editors')
    expect(collection.canEdit.value).toBe(true)
  })
})
