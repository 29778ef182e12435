import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { graphsInPage } from '../../../src/cli/build/pictures'
import { palettes } from '../../../src/graph/look/palettes'
import type { GroupShape, Shape } from '../../../src/graph/look/shapes'
import { parsePiece } from '../../../src/model/file/piece'
import { classFor } from '../../../src/ui/first/asked.mjs'

const data = (path: string) =>
  new URL(`../../../data/${path}/kherson-evacuation.json`, import.meta.url).pathname
const parsed = parsePiece(JSON.parse(readFileSync(data('pieces'), 'utf8')))
if (!parsed.ok) throw new Error('the piece cannot be read')
const { piece } = parsed

const shapesIn = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap((shape) => (shape.kind === 'group' ? [shape, ...shapesIn(shape.children)] : [shape]))

describe('the graph in the page', () => {
  const [graph] = graphsInPage(piece, data('layouts'), [{ name: 'usual', width: 744, height: 615 }])
  const shapes = shapesIn(graph?.shapes ?? [])
  const groups = shapes.filter((shape): shape is GroupShape => shape.kind === 'group')

  it('has everybody in it, and each tie', () => {
    const ids = groups.map(({ id }) => id)
    for (const { id } of piece.entities) expect(ids).toContain(`name-${id}`)
    const lines = shapesIn(groups.filter(({ id }) => id === 'lines'))
    const begun = lines.flatMap((line) => (line.kind === 'path' ? [...line.d.matchAll(/M/g)] : []))
    expect(begun.length).toBeGreaterThan(piece.entities.length)
    // Those that look alike are one path.
    expect(lines.length).toBeLessThan(begun.length / 4)
  })

  it('is drawn in the colours of light screens and of dark ones', () => {
    const colours = shapes.flatMap((shape) =>
      shape.kind === 'path' ? [shape.fill, shape.stroke] : shape.kind === 'text' ? [shape.fill] : [],
    )
    const { light, dark } = palettes
    for (const token of ['person', 'organisation', 'place', 'ink', 'denied'] as const)
      expect(colours).toContain(`light-dark(${light[token]}, ${dark[token]})`)
    for (const colour of colours)
      expect(colour ?? 'none').toMatch(/^(none|light-dark\(#\w{6}, #\w{6}\)|#\w{6})$/)
  })
})

describe('the page as it was built', () => {
  it.each([
    ['', null],
    ['?piece=first&p=4&trail=entity:nato', null],
    ['?piece=other', 'asks-other-piece'],
    ['?piece=local-1&select=entity:nato', 'asks-other-piece'],
    ['?select=entity:nato', 'asks-other-look'],
    ['?piece=first&layout=map', 'asks-other-look'],
  ])('at the address %s is marked as %s', (query, name) => expect(classFor(query, 'first')).toBe(name))
})
