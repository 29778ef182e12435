import { describe, expect, it } from 'vitest'
import { layoutsText } from '../../../../src/cli/layouts'
import { labelWidth, paneShapes, phonePanes } from '../../../../src/cli/screen/panes'
import { fingerprint, layoutInput } from '../../../../src/layouts/kernel/input'
import { zoomButtons } from '../../../../src/layouts/kernel/parts'
import { readability } from '../../../../src/layouts/kernel/readability'
import { fitLayout } from '../../../../src/layouts/web/fit'
import { nearestLayout, readReadyLayouts } from '../../../../src/layouts/web/ready'
import { parsePiece } from '../../../../src/model/file/piece'
import { jsonOf, namesIn, textOf } from '../../support/files'

const files = namesIn('data/pieces').filter((name) => name.endsWith('.json'))

describe.each(files)('the ready layout of %s', (file) => {
  const parsed = parsePiece(jsonOf(`data/pieces/${file}`))
  if (!parsed.ok) throw new Error(`${file} is no valid piece`)
  const { nodes, edges } = layoutInput(parsed.piece, labelWidth)
  // Empty when names or ties have changed since: then `npm run layouts`.
  const ready = readReadyLayouts(jsonOf(`data/layouts/${file}`), fingerprint(parsed.piece))

  it('belongs to the piece as it is and has every pane', () => {
    expect(ready.map(({ pane }) => pane)).toEqual(paneShapes)
    for (const { positions } of ready)
      expect([...positions.keys()].sort()).toEqual(nodes.map(({ id }) => id).sort())
  })

  it('stays as it is when layouts are made again: what was made is kept', () => {
    expect(layoutsText(parsed.piece, ready)).toBe(textOf(`data/layouts/${file}`))
  })

  it.each(paneShapes)('reads well in $width × $height', (pane) => {
    const made = nearestLayout(ready, pane)
    if (!made) throw new Error('no layout')
    const measures = readability(made.positions, nodes, edges, pane, made.places)
    expect(measures).toMatchObject({ labelOverlaps: 0, nodesOnLabels: 0, nodeOverlaps: 0 })
    expect(measures.nodesOnLines).toBe(0)
    expect(measures.labelsCrossed).toBeLessThanOrEqual(pane.width >= 744 ? 1 : 12)
    // At 1280 × 720 one name of 49 gives way.
    if (pane.width >= 600) expect(measures.hiddenLabels).toBeLessThanOrEqual(pane.height >= 500 ? 0 : 1)
    const { x, y } = measures.fill
    expect(Math.max(x, y)).toBeGreaterThanOrEqual(0.92)
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0.75)
    expect(Math.max(x, y)).toBeLessThanOrEqual(1)
  })

  it.each(paneShapes)('stands in $width × $height as it was made', (pane) => {
    const made = nearestLayout(ready, pane)
    if (!made) throw new Error('no layout')
    const { positions, places } = made
    const avoid = phonePanes.includes(pane) ? [] : [zoomButtons(pane)]
    expect(fitLayout(positions, nodes, edges, pane, { places, avoid })).toBe(positions)
  })
})

describe('the fingerprint', () => {
  const kherson = { id: 'kherson', name: 'Kherson' }
  const russia = { id: 'russia', name: 'Russia' }
  const claim = { subject: 'russia', object: 'kherson' }
  const print = fingerprint({ entities: [kherson, russia], claims: [claim] })

  it('stays when claims are told otherwise or in another order', () => {
    const more = [{ subject: 'kherson', object: 'russia' }, claim]
    expect(fingerprint({ entities: [russia, kherson], claims: more })).toBe(print)
  })

  it('changes with a name and with a tie', () => {
    const renamed = { ...kherson, name: 'Kherson city' }
    expect(fingerprint({ entities: [renamed, russia], claims: [claim] })).not.toBe(print)
    expect(fingerprint({ entities: [kherson, russia], claims: [] })).not.toBe(print)
  })
})
