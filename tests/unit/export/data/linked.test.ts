import { readFileSync } from 'node:fs'
import { defaultModel, Model } from '@alephdata/followthemoney'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followTheMoney } from '../../../../src/export/data/followTheMoney'
import { jsonLd } from '../../../../src/export/data/jsonLd'
import type { Piece, Remark } from '../../../../src/model/piece'
import { piece as anyPiece } from '../../support/arbitrary-piece'
import { graphSubject } from '../../support/products'
import { check } from '../../support/property'
import { claim, group, person, pieceOf, place } from '../../support/small-piece'

const piece: Piece = {
  ...pieceOf(
    [
      person('ann', { name: 'Ann Ames', aliases: ['A'], wikipedia: 'Ann Ames' }),
      group('union'),
      place('port', { at: [46.6, 32.6], within: 'county' }),
      place('county'),
    ],
    [
      claim('leads', 'ann heads union', { when: '2014/2016-03~', voices: ['union', 'ann'], denied: true }),
      claim('docks', 'union active-in port', {
        when: '2022-10-18',
        stance: 'possible',
        evidence: [
          { paragraph: 2, quote: { exact: 'docked', prefix: 'it ', suffix: ' there' } },
          { paragraph: 1 },
        ],
      }),
    ],
    ['', 'First words.', 'So it docked there.'],
  ),
  url: 'https://example.org/piece',
}

const remark: Remark = {
  id: 'calm',
  voices: ['ann'],
  about: ['port'],
  text: 'All is calm.',
  evidence: [{ paragraph: 1 }],
}

describe('FollowTheMoney', () => {
  const model = new Model(defaultModel)
  const read = (of: Piece) =>
    followTheMoney
      .produce(graphSubject(of))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> })

  /** Rules of the model: schemas that are not abstract, their properties, entities in their ranges, what is required. */
  function faults(lines: ReturnType<typeof read>): readonly string[] {
    const byId = new Map(lines.map((line) => [line.id, line]))
    return lines.flatMap(({ id, schema: name, properties }) => {
      const schema = model.getSchema(name)
      const missing = schema.required.filter((property) => !properties[property])
      return [
        schema.abstract ? [`${name} is abstract`] : [],
        byId.get(id)?.schema === name ? [] : [`${id} twice`],
        missing.map((property) => `${name} without ${property}`),
        Object.entries(properties).flatMap(([key, values]) => {
          if (!schema.hasProperty(key)) return [`${name} has no ${key}`]
          const property = schema.getProperty(key)
          const { type } = property
          const isEntity = type.name === 'entity'
          return values.flatMap((value) => {
            if (typeof value !== 'string' || value === '') return [`${name}.${key} is empty`]
            if (type.name === 'date' && !/^\d{4}(-\d\d){0,2}$/.test(value))
              return [`${name}.${key} is no date`]
            if (type.name === 'url' && !URL.canParse(value)) return [`${name}.${key} is no address`]
            const target = isEntity ? byId.get(value) : undefined
            if (!isEntity) return []
            if (!target) return [`${name}.${key} is nobody`]
            const fits = model.getSchema(target.schema).isA(property.getRange().name)
            return fits ? [] : [`${name}.${key} is a ${target.schema}`]
          })
        }),
      ].flat()
    })
  }

  it('is valid by the model, whatever the piece', () => {
    check(
      fc.property(anyPiece, (any) => {
        expect(faults(read(any))).toEqual([])
      }),
      20,
    )
    expect(faults(read(piece))).toEqual([])
  })

  it('tells remarks as notes on those who say them and those of whom they speak', () => {
    const notes = read({ ...piece, remarks: [remark] }).filter(({ schema }) => schema === 'Note')
    expect(notes.map(({ properties }) => properties)).toMatchObject([
      {
        name: ['By the word of Ann Ames'],
        description: ['All is calm.'],
        entity: ['small.ann', 'small.port'],
      },
    ])
  })

  it('never makes a denial or a possibility look like a fact', () => {
    const links = read(piece).filter(({ schema }) => schema === 'UnknownLink')
    expect(links.map(({ properties }) => [properties.role, properties.status])).toEqual([
      [['heading, denied'], ['denied']],
      [['present in, possible'], ['possible']],
    ])
    expect(links[0]?.properties.summary).toEqual(['Denied: ann heads union.'])
    expect(links[0]?.properties).toMatchObject({
      startDate: ['2014'],
      description: ['By the word of Union, as told by Ann Ames'],
    })
    expect(links[0]?.properties).not.toHaveProperty('endDate')
    expect(links[1]?.properties).toMatchObject({ date: ['2022-10-18'] })
  })
})

/** Names of the properties that schema.org has for a type, those of the types above it among them. */
function vocabulary(): (type: string) => ReadonlySet<string> {
  const source = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8')
  const types = new Map(
    [...source.matchAll(/^(?:export )?interface (\w+)(?: extends ([\w, <>"@]+))? \{\n([\s\S]*?)^\}/gmu)].map(
      ([, name = '', above = '', inside = '']) => [
        name,
        {
          above: above.match(/\w+Base/gu) ?? [],
          properties: [...inside.matchAll(/^ {4}"([\w]+)"\??:/gmu)].map(([, property = '']) => property),
        },
      ],
    ),
  )
  const propertiesOf = (name: string): readonly string[] => {
    const type = types.get(name)
    return type ? [...type.properties, ...type.above.flatMap(propertiesOf)] : []
  }
  return (type) => new Set(propertiesOf(`${type}Base`))
}

describe('JSON-LD', () => {
  interface Node {
    readonly [key: string]: unknown
  }
  const read = (of: Piece) =>
    (JSON.parse(jsonLd.produce(graphSubject(of))) as { '@context': unknown; '@graph': Node[] })['@graph']
  const idsIn = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(idsIn)
    if (typeof value !== 'object' || value === null) return []
    const own = '@id' in value && Object.keys(value).length === 1 ? [String(value['@id'])] : []
    return [...own, ...Object.values(value).flatMap(idsIn)]
  }

  it('refers to nothing that is not in it, whatever the piece', () => {
    check(
      fc.property(anyPiece, (any) => {
        const graph = read(any)
        const known = new Set(graph.map((node) => node['@id'] ?? node.id))
        expect(known.size).toBe(graph.length)
        expect(idsIn(graph).filter((id) => !known.has(id))).toEqual([])
      }),
      20,
    )
  })

  it('has no type and no property of schema.org that schema.org has not, whatever the piece', () => {
    const propertiesOf = vocabulary()
    const unknown = (node: unknown): readonly string[] => {
      if (Array.isArray(node)) return node.flatMap(unknown)
      if (typeof node !== 'object' || node === null) return []
      const type = '@type' in node ? String(node['@type']) : null
      const known = type === null ? null : propertiesOf(type)
      return Object.entries(node).flatMap(([name, value]) => [
        ...(known === null || /^@|^hearsay:/u.test(name) || known.has(name) ? [] : [`${type}.${name}`]),
        ...unknown(value),
      ])
    }
    check(
      fc.property(anyPiece, (any) => {
        expect(unknown(read(any).filter((node) => !('type' in node)))).toEqual([])
      }),
      20,
    )
    expect(unknown(read(piece))).toEqual([])
    expect(unknown({ '@type': 'Claim', objectOf: 1 })).toEqual(['Claim.objectOf'])
  })

  it('tells remarks as quotations, with who says them and what they rest on', () => {
    const graph = read({ ...piece, remarks: [remark] })
    expect(graph.filter((node) => node['@type'] === 'Quotation')).toMatchObject([
      {
        '@id': 'urn:hearsay:piece:small#remark-calm',
        text: 'All is calm.',
        creator: { '@id': 'urn:hearsay:piece:small#entity-ann' },
        about: [{ '@id': 'urn:hearsay:piece:small#entity-port' }],
      },
    ])
    expect(graph.filter((node) => node.body === 'urn:hearsay:piece:small#remark-calm')).toMatchObject([
      { target: { selector: { exact: 'First words.' } } },
    ])
  })

  it('tells the article, names and claims in the words of schema.org', () => {
    const graph = read(piece)
    const typed = (type: string) => graph.filter((node) => node['@type'] === type)
    expect(typed('NewsArticle')).toMatchObject([{ headline: 'A small piece', datePublished: '2022-10-20' }])
    expect(typed('Person')).toMatchObject([
      { name: 'Ann Ames', alternateName: ['A'], sameAs: 'https://en.wikipedia.org/wiki/Ann_Ames' },
    ])
    expect(typed('Place')[0]).toMatchObject({
      geo: { latitude: 46.6, longitude: 32.6 },
      containedInPlace: { '@id': 'urn:hearsay:piece:small#entity-county' },
    })
    expect(typed('Claim')[0]).toMatchObject({
      text: 'ann heads union.',
      author: { '@id': 'urn:hearsay:piece:small#entity-union' },
      'hearsay:denied': true,
    })
  })

  it('has what a claim rests on as annotations of the text', () => {
    const annotations = read(piece).filter(({ type }) => type === 'Annotation')
    expect(annotations.slice(1)).toMatchObject([
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        body: 'urn:hearsay:piece:small#claim-docks',
        target: {
          source: 'https://example.org/piece',
          selector: { type: 'TextQuoteSelector', exact: 'docked', prefix: 'it ', suffix: ' there' },
        },
      },
      { target: { selector: { exact: 'First words.' } } },
    ])
  })
})
