import cytoscape, { type Core } from 'cytoscape'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reconcile } from '../../../src/canvas/reconcile'
import type { ElementSpec } from '../../../src/graph/look/element'

const node = (id: string, classes = 'person', more: Readonly<Record<string, string | number>> = {}) =>
  ({ group: 'nodes', data: { id, size: 17, label: id, ...more }, classes }) satisfies ElementSpec
const edge = (source: string, target: string, classes = 'solid', width = 1.1) =>
  ({
    group: 'edges',
    data: { id: `${source}~${target}`, source, target, width },
    classes,
  }) satisfies ElementSpec

let cy: Core
beforeEach(() => {
  cy = cytoscape({ headless: true, styleEnabled: false })
})
afterEach(() => {
  cy.destroy()
})

const ids = () =>
  cy
    .elements()
    .map((element) => element.id())
    .sort()
const element = (id: string) => cy.getElementById(id)
/** What happens on the canvas meanwhile. */
function eventsDuring(act: () => void): readonly string[] {
  const events: string[] = []
  cy.on('add remove data', (event) => events.push(`${event.type} ${event.target.id()}`))
  act()
  cy.removeAllListeners()
  return events
}

describe('the canvas', () => {
  it('gets what is not there yet, with its data and classes', () => {
    reconcile(cy, [node('ann', 'person selected'), node('bob'), edge('ann', 'bob', 'dashed denied')])
    expect(ids()).toEqual(['ann', 'ann~bob', 'bob'])
    expect(element('ann').classes()).toEqual(['person', 'selected'])
    expect(element('ann').data()).toMatchObject({ size: 17, label: 'ann' })
    expect(element('ann~bob').classes()).toEqual(['dashed', 'denied'])
    expect(element('ann~bob').source().id()).toBe('ann')
  })

  it('loses what is wanted no more, lines of a lost name included', () => {
    reconcile(cy, [node('ann'), node('bob'), node('cat'), edge('ann', 'bob'), edge('ann', 'cat')])
    reconcile(cy, [node('ann'), node('cat'), edge('ann', 'cat')])
    expect(ids()).toEqual(['ann', 'ann~cat', 'cat'])
    reconcile(cy, [])
    expect(ids()).toEqual([])
  })

  it('keeps the very elements that stay, where they stand', () => {
    reconcile(cy, [node('ann'), node('bob'), edge('ann', 'bob')])
    const [ann, tie] = [element('ann')[0], element('ann~bob')[0]]
    element('ann').position({ x: 12, y: 34 })
    reconcile(cy, [node('cat'), node('ann', 'person hidden'), node('bob'), edge('ann', 'bob', 'dotted', 5)])
    expect(element('ann')[0]).toBe(ann)
    expect(element('ann~bob')[0]).toBe(tie)
    expect(element('ann').position()).toEqual({ x: 12, y: 34 })
    expect(ids()).toEqual(['ann', 'ann~bob', 'bob', 'cat'])
  })

  it('changes data and classes in place', () => {
    reconcile(cy, [node('ann', 'person selected', { font: 13 }), node('bob')])
    reconcile(cy, [node('ann', 'person dimmed', { font: 11.5 }), node('bob')])
    expect(element('ann').classes()).toEqual(['person', 'dimmed'])
    expect(element('ann').data('font')).toBe(11.5)
  })

  it('touches nothing when nothing changes', () => {
    const specs = [node('ann', 'person selected'), node('bob'), edge('ann', 'bob')]
    reconcile(cy, specs)
    expect(eventsDuring(() => reconcile(cy, specs))).toEqual([])
  })

  it('touches only what changes', () => {
    reconcile(cy, [node('ann'), node('bob'), edge('ann', 'bob')])
    const events = eventsDuring(() =>
      reconcile(cy, [node('ann'), node('bob'), edge('ann', 'bob', 'solid', 3)]),
    )
    expect(events).toEqual(['data ann~bob'])
  })

  it('takes names such as constructor for names', () => {
    reconcile(cy, [node('constructor'), node('then'), edge('constructor', 'then')])
    reconcile(cy, [node('constructor', 'place'), node('then'), edge('constructor', 'then', 'dashed')])
    expect(ids()).toEqual(['constructor', 'constructor~then', 'then'])
    expect(element('constructor').classes()).toEqual(['place'])
  })

  it('leaves the list that it is given as it is', () => {
    const specs = [node('ann')]
    reconcile(cy, specs)
    element('ann').data('label', 'changed on the canvas')
    expect(specs[0]?.data.label).toBe('ann')
    reconcile(cy, specs)
    expect(element('ann').data('label')).toBe('ann')
  })
})
