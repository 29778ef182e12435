import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cx2 } from '../../../../src/export/data/cx2'
import { cytoscapeJson } from '../../../../src/export/data/cytoscapeJson'
import { gexf } from '../../../../src/export/data/gexf'
import { graphMl } from '../../../../src/export/data/graphMl'
import { valuesOf, valueText } from '../../../../src/graph/fields/column'
import { claimColumns } from '../../../../src/graph/fields/columns'
import { namesColumns } from '../../../../src/graph/fields/remarks'
import type { Piece } from '../../../../src/model/piece'
import { piece as anyPiece } from '../../support/arbitrary-piece'
import { graphSubject, writable, xmlOf } from '../../support/products'
import { check } from '../../support/property'
import { gexfSchema, graphMlSchema } from '../../support/schemas'
import { claim, group, person, pieceOf } from '../../support/small-piece'

const piece = pieceOf(
  [person('ann', { name: 'Ann Ames', aliases: ['A; B'], at: [1.5, -2] }), group('union'), group('club')],
  [
    claim('leads', 'ann heads union', { when: '2014/2016-03~', voices: ['club'] }),
    claim('allied', 'union allied-with club', { when: '2014/..', paragraph: 3 }),
    claim('undated', 'ann backs club', { denied: true }),
  ],
)
/** The same for every format: what a file holds of names and claims, each field as text. */
type Held = ReadonlyMap<string, Readonly<Record<string, string>>>
const expected = (of: Piece, read: (text: string) => string = writable): Held =>
  new Map([
    ...of.entities.map((one) => [one.id, textsOf(valuesOf(namesColumns(of, []), one), read)] as const),
    ...of.claims.map((one) => [`claim:${one.id}`, textsOf(valuesOf(claimColumns, one), read)] as const),
  ])
const textsOf = (
  values: readonly { column: { name: string }; value: Parameters<typeof valueText>[0] }[],
  read: (text: string) => string,
) => Object.fromEntries(values.map(({ column, value }) => [column.name, read(valueText(value))]))
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? ''
const all = (within: Document | Element, name: string) => [...within.getElementsByTagName(name)]

describe('GraphML', () => {
  const read = (of: Piece) => xmlOf(graphMl.produce(graphSubject(of)))

  const schema = graphMlSchema()
  /** What its schema asks for, and what that cannot tell: a key is of what has its data. */
  function faults(of: Piece): readonly string[] {
    const document = read(of)
    const keys = new Map(all(document, 'key').map((key) => [attribute(key, 'id'), attribute(key, 'for')]))
    return [
      ...schema.faultsOf(graphMl.produce(graphSubject(of))),
      ...all(document, 'data').flatMap((data) =>
        keys.get(attribute(data, 'key')) === data.parentElement?.tagName
          ? []
          : `a key of ${data.parentElement?.tagName}`,
      ),
    ]
  }

  const held = (document: Document): Held =>
    new Map(
      [...all(document, 'node'), ...all(document, 'edge')].map((element) => [
        attribute(element, 'id'),
        Object.fromEntries(
          all(element, 'data')
            .map(
              (data) =>
                [attribute(data, 'key').replace(/^(node|edge)-/, ''), data.textContent ?? ''] as const,
            )
            .filter(([key]) => !['x', 'y', 'label', 'looks', 'symmetric', 'lines'].includes(key)),
        ),
      ]),
    )

  it('says what any piece says of names and claims, by the rules of its schema', () => {
    check(
      fc.property(anyPiece, (any) => {
        expect(faults(any)).toEqual([])
        expect(held(read(any))).toEqual(expected(any))
      }),
      20,
    )
  })

  it('has where names stand, for those who read keys and for yEd, and which claims go either way', () => {
    const document = read(piece)
    const [, union] = all(document, 'node')
    const data = Object.fromEntries(
      all(union ?? document, 'data').map((one) => [attribute(one, 'key'), one.textContent]),
    )
    expect(data).toMatchObject({ 'node-x': '10.5', 'node-y': '-1', 'node-label': 'Union' })
    expect(attribute(all(union ?? document, 'y:Geometry')[0] ?? document.documentElement, 'x')).toBe('0.5')
    const edges = all(document, 'edge')
    expect(edges.every((edge) => !edge.hasAttribute('directed'))).toBe(true)
    expect(edges.map((edge) => all(edge, 'y:Arrows').map((one) => attribute(one, 'target')))).toEqual([
      ['standard'],
      ['none'],
      ['standard'],
    ])
    expect(
      edges.map((edge) =>
        all(edge, 'data')
          .filter((one) => attribute(one, 'key') === 'edge-symmetric')
          .map((one) => one.textContent),
      ),
    ).toEqual([['false'], ['true'], ['false']])
  })
})

describe('GEXF', () => {
  const read = (of: Piece) => xmlOf(gexf.produce(graphSubject(of)))

  const schema = gexfSchema()
  /** What its schema asks for, and what that cannot tell: attributes are declared, ends are there, spells begin before they end. */
  function faults(of: Piece): readonly string[] {
    const document = read(of)
    const graph = all(document, 'graph')[0] ?? document.documentElement
    const nodes = all(document, 'node').map((node) => attribute(node, 'id'))
    const declared = (kind: string) =>
      new Set(
        all(document, 'attributes')
          .filter((one) => attribute(one, 'class') === kind)
          .flatMap((one) => all(one, 'attribute').map((each) => attribute(each, 'id'))),
      )
    const hasSpells = all(document, 'spell').length > 0
    return [
      ...schema.faultsOf(gexf.produce(graphSubject(of))),
      attribute(graph, 'mode') === 'static' && hasSpells ? 'spells in a static graph' : [],
      new Set(nodes).size === nodes.length ? [] : 'nodes twice',
      all(document, 'attvalue').flatMap((one) =>
        declared(one.parentElement?.parentElement?.tagName ?? '').has(attribute(one, 'for'))
          ? []
          : 'an attribute',
      ),
      all(document, 'edge').flatMap((edge) =>
        nodes.includes(attribute(edge, 'source')) && nodes.includes(attribute(edge, 'target'))
          ? []
          : 'an end',
      ),
      all(document, 'spell').flatMap((spell) => {
        const days = ['start', 'end'].flatMap((name) => spell.getAttribute(name) ?? [])
        return days.length > 0 && (days[0] ?? '') <= (days.at(-1) ?? '') ? [] : 'a spell'
      }),
    ].flat()
  }

  const held = (document: Document): Held =>
    new Map(
      [...all(document, 'node'), ...all(document, 'edge')].map((element) => [
        `${element.tagName === 'edge' ? 'claim:' : ''}${attribute(element, 'id')}`,
        Object.fromEntries(
          all(element, 'attvalue').map((one) => [attribute(one, 'for'), attribute(one, 'value')]),
        ),
      ]),
    )

  it('says what any piece says of names and claims, by the rules of its schema', () => {
    check(
      fc.property(anyPiece, (any) => {
        expect(faults(any)).toEqual([])
        expect(held(read(any))).toEqual(expected(any))
      }),
      20,
    )
  })

  it('has spells where dates are known, open where they are, and an axis of y that goes up', () => {
    const document = read(piece)
    const spells = all(document, 'edge').map((edge) =>
      all(edge, 'spell').map((spell) => [spell.getAttribute('start'), spell.getAttribute('end')]),
    )
    expect(spells).toEqual([[['2014-01-01', '2016-03-31']], [['2014-01-01', null]], []])
    const types = all(document, 'edge').map((edge) => attribute(edge, 'type'))
    expect(types).toEqual(['directed', 'mutual', 'directed'])
    const positions = all(document, 'viz:position').map((one) => [attribute(one, 'x'), attribute(one, 'y')])
    expect(positions).toEqual([
      ['0.5', '0'],
      ['10.5', '1'],
      ['20.5', '2'],
    ])
    expect(
      attribute(all(read(pieceOf([person('ann')], [])), 'graph')[0] ?? document.documentElement, 'mode'),
    ).toBe('static')
  })
})

type Json = Readonly<Record<string, unknown>>
const plain = (record: Json, without: readonly string[]) =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => !without.includes(name))
      .map(([name, value]) => [name, valueText(value as string)]),
  )
const itself = (text: string) => text

describe('Cytoscape JSON', () => {
  const read = (of: Piece) =>
    JSON.parse(cytoscapeJson.produce(graphSubject(of))) as {
      elements: { nodes: { data: Json; position: Json }[]; edges: { data: Json }[] }
    }

  it('says what any piece says of names and claims, whatever letters they have', () => {
    check(
      fc.property(anyPiece, (any) => {
        const { nodes, edges } = read(any).elements
        const held = new Map([
          ...nodes.map(({ data }) => [String(data.id), plain(data, ['id', 'shared_name'])] as const),
          ...edges.map(
            ({ data }) =>
              [
                String(data.id),
                plain(data, ['id', 'source', 'target', 'interaction', 'shared_interaction', 'name']),
              ] as const,
          ),
        ])
        expect(held).toEqual(expected(any, itself))
        expect(held.size).toBe(nodes.length + edges.length)
      }),
      20,
    )
  })

  it('has where names stand', () => {
    expect(read(piece).elements.nodes.map(({ position }) => position)).toEqual([
      { x: 0.5, y: 0 },
      { x: 10.5, y: -1 },
      { x: 20.5, y: -2 },
    ])
  })
})

describe('CX2', () => {
  const read = (of: Piece) => JSON.parse(cx2.produce(graphSubject(of))) as Json[]
  const aspect = (file: Json[], name: string) =>
    (file.find((one) => name in one)?.[name] ?? []) as { id: number; s: number; t: number; v: Json }[]

  /** Rules of the specification: what begins and ends it, counted aspects, declared attributes of their types. */
  function faults(file: Json[]): readonly string[] {
    const [head, meta] = file
    const counts = (meta?.metaData ?? []) as { name: string; elementCount: number }[]
    const [declarations] = aspect(file, 'attributeDeclarations') as unknown as Record<
      string,
      Record<string, { d: string }>
    >[]
    const isOf = (value: unknown, type: string | undefined) =>
      type === 'list_of_string'
        ? Array.isArray(value) && value.every((one) => typeof one === 'string')
        : typeof value === (type === 'double' ? 'number' : type)
    const nodes = new Set(aspect(file, 'nodes').map(({ id }) => id))
    return [
      head?.CXVersion === '2.0' ? [] : 'the version',
      'status' in (file.at(-1) ?? {}) ? [] : 'the end',
      counts.flatMap(({ name, elementCount }) =>
        aspect(file, name).length === elementCount && elementCount > 0 ? [] : name,
      ),
      ['nodes', 'edges'].flatMap((name) =>
        aspect(file, name).flatMap(({ v }) =>
          Object.entries(v).flatMap(([key, value]) =>
            isOf(value, declarations?.[name]?.[key]?.d) ? [] : `${name} ${key}`,
          ),
        ),
      ),
      aspect(file, 'edges').flatMap(({ s, t }) => (nodes.has(s) && nodes.has(t) ? [] : 'an end')),
    ].flat()
  }

  it('says what any piece says of names and claims, by the rules of its specification', () => {
    check(
      fc.property(anyPiece, (any) => {
        const file = read(any)
        expect(faults(file)).toEqual([])
        const held = new Map([
          ...aspect(file, 'nodes').map(({ v }) => [String(v.id), plain(v, ['id'])] as const),
          ...aspect(file, 'edges').map(
            ({ v }) => [`claim:${v.id}`, plain(v, ['id', 'interaction'])] as const,
          ),
        ])
        expect(held).toEqual(expected(any, itself))
      }),
      20,
    )
  })
})
