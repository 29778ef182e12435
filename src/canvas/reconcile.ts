import type { Core, SingularElementArgument } from 'cytoscape'
import type { ElementSpec } from '../graph/look/element'
import type { Positions } from '../layouts/kernel/parts'

/**
 * Makes the canvas hold these elements and no others: what is there already is changed in place, by id. What is new comes
 * to stand where its spec or `positions` has it.
 */
export function reconcile(cy: Core, specs: readonly ElementSpec[], positions: Positions = new Map()): void {
  const wanted = new Set(specs.map((spec) => spec.data.id))
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove()
    const added = specs.filter((spec) => {
      const element = cy.getElementById(spec.data.id)
      if (element.empty()) return true
      update(element as unknown as SingularElementArgument, spec)
      return false
    })
    cy.add(
      added.map(({ group, data, classes, position = positions.get(data.id), stays }) => ({
        group,
        data: { ...data },
        classes,
        ...(position ? { position: { ...position } } : {}),
        ...(stays ? { grabbable: false } : {}),
      })),
    )
  })
}

function update(element: SingularElementArgument, { data, classes }: ElementSpec): void {
  const before = element.data()
  for (const [field, value] of Object.entries(data)) if (before[field] !== value) element.data(field, value)
  const present = element.classes().join(' ')
  if (present !== classes) element.classes(classes)
}
