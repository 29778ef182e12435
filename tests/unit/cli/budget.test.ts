import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CYTOSCAPE, GRAPH, overBudget, waitsForGraph } from '../../../src/cli/build/budget.mjs'

/** Of so many bytes once it is compressed, or nearly so. */
const chunk = (
  name: string,
  size: number,
  imports: readonly string[] = [],
  module: string | null = null,
) => ({
  ...{ fileName: name, name, imports, facadeModuleId: module, isEntry: module?.endsWith('.html') ?? false },
  code: randomBytes(Math.round(size * 0.98)).toString('base64'),
})
const page = (size: number, ...imports: string[]) => chunk('page', size, imports, '/src/index.html')
const piece = chunk('piece', 10_000, [], '/data/pieces/first.json?checked')

describe('what the page fetches before its graph can be worked with', () => {
  it('may be as large as was agreed on; what comes later does not count', () => {
    const chunks = [page(50_000, CYTOSCAPE), chunk(CYTOSCAPE, 140_000), piece, chunk('later', 500_000)]
    expect(overBudget(chunks, 'first')).toEqual([])
  })

  it('may not have more code than that besides Cytoscape, whichever file it is in', () => {
    const chunks = [
      page(40_000, 'part', CYTOSCAPE),
      chunk('part', 500, ['deep']),
      chunk('deep', 40_000),
      piece,
    ]
    const [told, ...more] = overBudget([...chunks, chunk(CYTOSCAPE, 100_000)], 'first')
    expect(told).toMatch(
      /^The code besides Cytoscape .* 60000 bytes .*: (page|deep) \d+, (page|deep) \d+, part \d+\.$/,
    )
    expect(more).toEqual([])
  })

  it('has the graph among it, which the page asks for later than for itself', () => {
    const [told, ...more] = overBudget(
      [page(10_000), chunk(GRAPH, 40_000, ['deep']), chunk('deep', 20_000), piece],
      'first',
    )
    expect(told).toMatch(/^The code besides Cytoscape .*: graph \d+, deep \d+, page \d+\.$/)
    expect(more).toEqual([])
  })

  it('has the piece among it, as soon as that is counted with all else', () => {
    const large = { ...piece, ...chunk('piece', 90_000, [], piece.facadeModuleId) }
    const [told, ...more] = overBudget([page(50_000, CYTOSCAPE), chunk(CYTOSCAPE, 140_000), large], 'first')
    expect(told).toMatch(/^All scripts, .* 220000 bytes .*piece \d+/)
    expect(more).toEqual([])
  })
})

describe('the page as it was built', () => {
  it('is seen before the code of its graph is there', () => {
    const graph = chunk(GRAPH, 100)
    expect(waitsForGraph([page(100, 'part'), chunk('part', 100), graph])).toBe(false)
    expect(waitsForGraph([page(100, 'part'), chunk('part', 100, [GRAPH]), graph])).toBe(true)
  })
})
