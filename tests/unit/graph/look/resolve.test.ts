import { readFileSync } from 'node:fs'
import cytoscape, { type StylesheetJson } from 'cytoscape'
import { afterAll, describe, expect, it } from 'vitest'
import type { ElementSpec } from '../../../../src/graph/look/element'
import { palettes, themes } from '../../../../src/graph/look/palettes'
import { resolver } from '../../../../src/graph/look/resolve'
import { lookRules } from '../../../../src/graph/look/rules'
import { mix } from '../../../../src/graph/look/tokens'

const node = (classes: string): ElementSpec => ({
  group: 'nodes',
  data: { id: `node ${classes}`, size: 19, gap: 4, rise: -4, label: 'Ann\nAmes', font: 11.5 },
  classes,
})
const line = (classes: string): ElementSpec => ({
  group: 'edges',
  data: {
    id: `line ${classes}`,
    source: 'node person below',
    target: 'node place right',
    width: 2.7,
    core: 3.2,
    bow: '-30 -30',
    step: 2,
    pill: 41,
  },
  classes,
})
const nodes = [
  'person below',
  'place right',
  'organisation above unnamed',
  'person left suggested',
  'person below unnamed dimmed',
  'place suggested dimmed',
  'organisation below selected pinned',
  'person below fresh',
  'place apart below',
  'group below holding',
  'person unlabelled',
].map(node)
const lines = [
  'solid',
  'dashed',
  'dotted passed-on',
  'solid denied',
  'solid partly-denied',
  'solid disputed',
  'solid disputed dot dimmed',
  'solid own step',
  'solid on-word',
  'solid suggested unsure',
  'solid suggested passed-on',
  'solid arc',
  'arc together own',
  'speaks-of',
  'solid ghost',
  'solid single-voice',
].map(line)

const properties = {
  nodes: [
    ...[
      'width',
      'shape',
      'background-color',
      'border-width',
      'border-style',
      'border-color',
      'corner-radius',
    ],
    ...['label', 'color', 'font-size', 'font-weight', 'line-height', 'text-valign', 'text-halign'],
    ...['text-margin-y', 'text-outline-color', 'text-outline-width', 'underlay-color', 'underlay-padding'],
    ...['outline-width', 'outline-color', 'z-index'],
  ],
  edges: [
    ...['width', 'line-color', 'line-style', 'line-outline-width', 'line-outline-color', 'curve-style'],
    ...['mid-target-arrow-shape', 'mid-target-arrow-color', 'mid-source-arrow-shape', 'arrow-scale'],
    ...['source-label', 'source-text-offset', 'label', 'color', 'font-size', 'font-weight', 'z-index'],
    ...['text-background-color', 'text-background-padding'],
  ],
}

const hex = (value: string): string => {
  const [, ...channels] = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(value) ?? []
  return channels.length === 3
    ? `#${channels.map((one) => Number(one).toString(16).padStart(2, '0')).join('')}`
    : value
}
const same = (value: string): string =>
  /^-?[\d.]+(px|deg)?$/.test(value) ? String(Number.parseFloat(value)) : hex(value)

describe('the looks that pictures have', () => {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [...lookRules(palettes.light)] as StylesheetJson,
    elements: [...nodes, ...lines].map(({ group, data, classes }) => ({ group, data: { ...data }, classes })),
  })
  afterAll(() => cy.destroy())
  const lookOf = resolver(lookRules(palettes.light))

  it.each([...nodes, ...lines])('are those of the canvas: $data.id', (element) => {
    const look = lookOf(element)
    const drawn = cy.getElementById(element.data.id)
    for (const property of properties[element.group]) {
      const told = look.text(property)
      // What no rule says is as Cytoscape has it of itself.
      if (told === '') continue
      expect(`${property} ${same(told)}`).toBe(`${property} ${same(String(drawn.style(property)))}`)
    }
  })
})

describe('the colours that pictures have', () => {
  const css = readFileSync(new URL('../../../../src/ui/styles/tokens.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = css.split('prefers-color-scheme: dark')

  it.each(themes)('are those of the page: %s', (theme) => {
    const part = theme === 'light' ? light : dark
    const declared = (name: string) => new RegExp(`--${name}: (#\\w+);`).exec(part)?.[1]
    const { groups, tints, steps, onDenied, ...others } = palettes[theme]
    for (const [name, colour] of Object.entries(others))
      expect([name, declared(name)]).toEqual([name, colour])
    expect(declared('on-denied')).toBe(onDenied)
    for (const [name, colours] of Object.entries({ group: groups, tint: tints, step: steps }))
      expect(colours.map((_, at) => declared(`${name}-${at + 1}`))).toEqual(colours)
  })

  it('mix by their channels', () => {
    expect(mix('#ffffff', '#000000', 0.5)).toBe('#808080')
  })
})
