import { describe, expect, it } from 'vitest'
import { csvs } from '../../../../src/export/data/csv/list'
import { cx2 } from '../../../../src/export/data/cx2'
import { cytoscapeJson } from '../../../../src/export/data/cytoscapeJson'
import { discourse } from '../../../../src/export/data/discourse'
import { followTheMoney } from '../../../../src/export/data/followTheMoney'
import { gexf } from '../../../../src/export/data/gexf'
import { graphMl } from '../../../../src/export/data/graphMl'
import { jsonLd } from '../../../../src/export/data/jsonLd'
import { pieceTable, remarkTable } from '../../../../src/export/data/parts/tables'
import { join } from '../../../../src/graph/collection/joined'
import { resolve } from '../../../../src/graph/collection/resolution'
import { lorne } from '../../support/lorne'
import { graphSubject, rowsOf, xmlOf } from '../../support/products'

const { collection, pieces } = lorne()
const { piece, sources } = join(collection, pieces, resolve(pieces, collection.judgements).groups)
const whole = { ...graphSubject(piece), sources }

/** A claim of the second piece of the five, and where that has it. */
const inOwnPiece = {
  piece: 'lorne-herald-wire',
  piece_title: 'Paper mill let waste into the Lorne, paper says',
  piece_publisher: 'Northmoor Herald',
  piece_published: '2023-03-04',
}
const told = piece.claims.find(
  ({ id, evidence }) => id.startsWith(inOwnPiece.piece) && evidence[0].paragraph > (sources[1]?.from ?? 0),
)
const own = pieces
  .find(({ id }) => id === inOwnPiece.piece)
  ?.claims.find(({ id }) => told?.id === `${inOwnPiece.piece}-${id}`)
const paragraphs = own?.evidence.map((one) => String(one.paragraph)) ?? []

const objects = (csv: string): readonly Readonly<Record<string, string | undefined>>[] => {
  const [head = [], ...rows] = rowsOf(csv)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])))
}
const csvOf = (id: string) => objects(csvs.find((one) => one.id === id)?.produce(whole) as string)

describe('what is told of several pieces says where each of them has it', () => {
  it('in tables', () => {
    expect(csvOf('csv-claims').find(({ id }) => id === told?.id)).toMatchObject({
      ...inOwnPiece,
      paragraphs: paragraphs.join('; '),
    })
    expect(csvOf('csv-voices').find(({ claim }) => claim?.startsWith(inOwnPiece.piece))).toMatchObject(
      inOwnPiece,
    )
    expect(
      csvOf('csv-names')
        .find(({ name }) => name === 'River Lorne')
        ?.pieces?.split('; '),
    ).toHaveLength(5)
    expect(pieceTable(whole).rows[2]).toEqual(
      expect.arrayContaining([inOwnPiece.piece, inOwnPiece.piece_title, inOwnPiece.piece_publisher]),
    )
    expect(remarkTable(whole).rows[0]).toContain('piece_publisher')
  })

  it('on every edge of a graph', () => {
    const { elements } = JSON.parse(cytoscapeJson.produce(whole)) as {
      elements: { edges: readonly { data: { id: string } }[] }
    }
    expect(elements.edges.find(({ data }) => data.id === `claim:${told?.id}`)?.data).toMatchObject({
      ...inOwnPiece,
      paragraphs,
    })
    expect(cx2.produce(whole)).toContain('"piece_publisher": "Northmoor Herald"')
    const edge = xmlOf(graphMl.produce(whole)).querySelector(`edge[id="claim:${told?.id}"]`)
    expect(edge?.querySelector('[key=edge-piece_published]')?.textContent).toBe('2023-03-04')
    const inGephi = xmlOf(gexf.produce(whole)).querySelector(`edge[id="${told?.id}"]`)
    expect(inGephi?.querySelector('[for=piece_title]')?.getAttribute('value')).toBe(inOwnPiece.piece_title)
  })

  it('as linked data: an article for each piece, and each claim in its own', () => {
    const { '@graph': graph } = JSON.parse(jsonLd.produce(whole)) as { '@graph': Record<string, unknown>[] }
    const articles = graph.filter((one) => one['@type'] === 'NewsArticle')
    expect(articles.map(({ datePublished }) => datePublished)).toEqual(sources.map(({ of }) => of.published))
    const article = { '@id': `urn:hearsay:piece:${inOwnPiece.piece}` }
    const base = `urn:hearsay:collection:${collection.id}`
    expect(graph.find((one) => one['@id'] === `${base}#claim-${told?.id}`)?.appearance).toEqual(article)
    expect(graph.find((one) => one.body === `${base}#claim-${told?.id}`)?.target).toMatchObject({
      source: article['@id'],
      'hearsay:paragraph': Number(paragraphs[0]),
    })
  })

  it('for those who investigate', () => {
    const lines = followTheMoney
      .produce(whole)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> })
    expect(lines.filter(({ schema }) => schema === 'Article')).toHaveLength(5)
    const link = lines.find(({ id }) => id === `${collection.id}.claim.${told?.id}`)
    expect(link?.properties).toMatchObject({
      proof: [`article.${inOwnPiece.piece}`],
      publisher: [inOwnPiece.piece_publisher],
    })
    expect(link?.properties.description?.[0]).toContain(`¶ ${paragraphs[0]}`)
    const statement = objects(discourse.produce(whole)).find((row) => row.statement_id === told?.id)
    expect(statement).toMatchObject({ document: inOwnPiece.piece_title, paragraph: paragraphs[0] })
  })
})
