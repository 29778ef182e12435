import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvClaims } from '../../../../src/export/data/csv/csvClaims'
import { cx2 } from '../../../../src/export/data/cx2'
import { cytoscapeJson } from '../../../../src/export/data/cytoscapeJson'
import { gexf } from '../../../../src/export/data/gexf'
import { graphMl } from '../../../../src/export/data/graphMl'
import { bring } from '../../../../src/intake/bring'
import { readCx2 } from '../../../../src/intake/formats/graph/cx2'
import { readCytoscapeJson } from '../../../../src/intake/formats/graph/cytoscapeJson'
import { readEdgeTable } from '../../../../src/intake/formats/graph/edgeTable'
import { readGexf } from '../../../../src/intake/formats/graph/gexf'
import type { GraphFile } from '../../../../src/intake/formats/graph/graphFile'
import { readGraphMl } from '../../../../src/intake/formats/graph/graphMl'
import { pieceOfGraph } from '../../../../src/intake/formats/graph/piece'
import { tellReadNotice } from '../../../../src/intake/formats/kernel/notice'
import { annotators, publishedOn } from '../../../../src/model/dates/published'
import type { Piece } from '../../../../src/model/piece'
import { piece as anyPiece } from '../../support/arbitrary-piece'
import { bundledPiece } from '../../support/lorne'
import { graphSubject, writable } from '../../support/products'
import { check } from '../../support/property'

const TODAY = '2026-11-29'
const open = (graph: GraphFile): Piece => pieceOfGraph(graph, TODAY).piece
const bytes = (text: string) => new TextEncoder().encode(text)
const tools = {
  progress: () => {},
  parseHtml: () => Promise.reject(new Error('this is no page')),
}
async function brought(name: string, text: string) {
  const outcome = await bring({ from: 'file', name, bytes: bytes(text) }, tools)
  if (outcome.kind !== 'piece') throw new Error(`${name} is no piece`)
  return { piece: outcome.piece, told: (outcome.read ?? []).map(tellReadNotice).join(' ') }
}

/** What every graph keeps: names, remarks (with those who say them) and claims, but of quotations of these their words alone. */
const kept = ({ entities, claims, remarks }: Piece, read: (text: string) => string) => {
  const texts = (value: unknown): unknown => {
    if (typeof value === 'string') return read(value)
    if (Array.isArray(value)) return value.map(texts)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, texts(one)]))
  }
  return texts({
    entities,
    remarks: remarks.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    claims: claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map(({ paragraph, quote }) => ({
        paragraph,
        ...(quote ? { quote: { exact: quote.exact } } : {}),
      })),
    })),
  })
}
const itself = (text: string) => text

describe('a graph of ours', () => {
  it.each([
    ['GraphML', graphMl.produce, readGraphMl, writable],
    ['GEXF', gexf.produce, readGexf, writable],
    ['Cytoscape JSON', cytoscapeJson.produce, readCytoscapeJson, itself],
    ['CX2', cx2.produce, readCx2, itself],
  ] as const)('comes back from %s with its names, claims and remarks as they were', (_, write, read, as) => {
    check(
      fc.property(anyPiece, (piece) => {
        const back = open(read(write(graphSubject(piece))))
        expect(kept(back, as)).toEqual(kept(piece, as))
        expect(back.paragraphs.every(({ text }) => text === '')).toBe(true)
      }),
      20,
    )
  })

  it('comes back from its claims as a table, without what only names have', () => {
    check(
      fc.property(anyPiece, (piece) => {
        const back = open(readEdgeTable(csvClaims.produce(graphSubject(piece))))
        const ends = (of: Piece) =>
          of.claims.map(({ id, subject, object, denied, voices, where }) => [
            ...[id, subject, object, denied, where],
            ...voices,
          ])
        expect(ends(back)).toEqual(ends(piece))
      }),
      20,
    )
  })
})

describe('a graph of others', () => {
  const plain = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    <key id="d0" for="node" attr.name="label" attr.type="string"/>
    <key id="d1" for="node" attr.name="type" attr.type="string"/>
    <graph edgedefault="undirected">
      <node id="0"><data key="d0">Łódź Dockers</data><data key="d1">Company</data></node>
      <node id="1"><data key="d0">Ann Ames</data><data key="d1">Person</data></node>
      <node id="2"/>
      <edge source="1" target="0"/>
      <edge source="1" target="1"/>
      <edge source="1" target="9"/>
    </graph>
  </graphml>`

  it('is opened as names and as claims that somebody makes, with what it lacks', async () => {
    const { piece, told } = await brought('net.graphml', plain)
    expect(piece.entities.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['0', 'Łódź Dockers', 'organisation'],
      ['1', 'Ann Ames', 'person'],
      ['2', '2', 'organisation'],
    ])
    expect(piece.claims).toMatchObject([
      { subject: '1', object: '0', voices: ['unattributed'], wording: 'tied to' },
    ])
    expect(told).toContain('a graph without a text')
    expect(told).toContain('Nothing says whose word 1 claim is.')
    expect(told).toContain('1 name has no kind that is known here and stands as an organisation.')
    expect(told).toContain('2 edges join no two names and were left out.')
    expect(told).toContain('today is taken')
  })

  it.each([
    ['GraphML', graphMl.produce, readGraphMl],
    ['GEXF', gexf.produce, readGexf],
    ['Cytoscape JSON', cytoscapeJson.produce, readCytoscapeJson],
    ['CX2', cx2.produce, readCx2],
  ] as const)(
    'comes back from %s on the day that is known of it, however that is known',
    (_, write, read) => {
      const told = bundledPiece('lorne-dead-trout')
      /** Set by the reader on the day on which it was read. */
      const set: Piece = {
        ...told,
        published: '2026-11-20',
        dated: true,
        annotated: { by: annotators.rules, on: '2026-11-20' },
      }
      for (const piece of [told, set]) {
        const back = pieceOfGraph(read(write(graphSubject(piece))), piece.annotated.on).piece
        expect(publishedOn(back)).toBe(piece.published)
      }
    },
  )

  it('has no day of its own, whenever it is opened, where the piece had none that it was made of', () => {
    const undated = {
      ...bundledPiece('lorne-dead-trout'),
      published: '2026-11-20',
      annotated: { by: annotators.rules, on: '2026-11-20' },
    }
    for (const graph of [
      readGraphMl(graphMl.produce(graphSubject(undated))),
      readGexf(gexf.produce(graphSubject(undated))),
    ])
      expect(publishedOn(open(graph))).toBeUndefined()
  })

  it.each([
    [
      'net.gexf',
      '<gexf version="1.2"><graph><nodes><node id="a b" label="A"/><node id="b" label="B"/></nodes><edges><edge source="a b" target="b" label="owns" start="2014" end="2015"/></edges></graph></gexf>',
    ],
    [
      'net.cx2',
      '[{"CXVersion":"2.0"},{"attributeDeclarations":[{"nodes":{"name":{"a":"n"}}}]},{"nodes":[{"id":1,"v":{"n":"A"}},{"id":2,"v":{"n":"B"}}]},{"edges":[{"id":1,"s":1,"t":2,"v":{"interaction":"owns","when":"2014/2015"}}]}]',
    ],
    [
      'net.json',
      '{"elements":[{"group":"nodes","data":{"id":"1","label":"A"}},{"group":"nodes","data":{"id":"2","label":"B"}},{"group":"edges","data":{"source":"1","target":"2","label":"owns","when":"2014/2015"}}]}',
    ],
    ['net.csv', 'Source;Target;label;when\r\nA;B;owns;2014/2015\r\n'],
  ])('is known by its bytes: %s', async (name, text) => {
    const { piece } = await brought(name, text)
    expect(piece.entities.map(({ name }) => name)).toEqual(['A', 'B'])
    expect(piece.claims).toMatchObject([{ wording: 'owns', when: '2014/2015', stance: 'asserted' }])
  })

  it.each([
    ['broken.graphml', '<graphml><graph><node id="a"'],
    ['bomb.graphml', '<!DOCTYPE x [<!ENTITY a "aaaa">]><graphml><graph><node id="a"/></graph></graphml>'],
    ['empty.gexf', '<gexf><graph><nodes/></graph></gexf>'],
    ['broken.cx2', '[{"CXVersion":"2.0"}'],
    ['nobody.cyjs', '{"elements":{}}'],
    ['open.csv', 'source,target\r\n"a,b'],
  ])('is refused with what is wrong where it is damaged or empty: %s', async (name, text) => {
    await expect(brought(name, text)).rejects.toThrow(/\w/)
  })

  it('may hold any names', async () => {
    const hostile = ['__proto__', 'constructor', 'unattributed', '</script>', '\u202eesrever', ' ', '=cmd']
    const graph: GraphFile = {
      id: '__proto__',
      about: new Map(),
      nodes: hostile.map((id) => ({ id, label: id, fields: new Map() })),
      edges: hostile.map((source, at) => ({
        id: null,
        source,
        target: hostile[(at + 1) % hostile.length] ?? '',
        label: null,
        fields: new Map([['voices', ['nobody']]]),
      })),
    }
    const piece = open(graph)
    expect(piece.entities).toHaveLength(hostile.length)
    expect(piece.claims).toHaveLength(hostile.length)
  })

  it('is refused where there is too much of it to be drawn', () => {
    const nodes = Array.from({ length: 3001 }, (_, at) => ({
      id: String(at),
      label: null,
      fields: new Map(),
    }))
    expect(() => open({ id: null, about: new Map(), nodes, edges: [] })).toThrow(/3001 nodes/)
  })
})
