import cytoscape, { type Collection } from 'cytoscape'
import type { Renderer } from './renderer'

/** What is changed of Cytoscape's collections. */
interface Boxed extends Collection {
  cy(): { renderer(): Partial<Renderer> | null }
  emitAndNotify(event: string, parameters?: unknown): unknown
}

/**
 * To work out a box changes nothing. By itself Cytoscape then tells that boxes have changed: a pointer that moves over a
 * picture, where it is seen what it meets, would have all of it worked out and painted anew.
 */
export function askForBoxesInSilence(): void {
  const cy = cytoscape({ headless: true })
  const prototype: Boxed = Object.getPrototypeOf(cy.collection())
  cy.destroy()
  const { boundingBox, emitAndNotify } = prototype
  let isAsked = false
  prototype.boundingBox = function (this: Boxed, options) {
    // What has indeed changed is told first.
    this.cy().renderer()?.flushRenderedStyleQueue?.()
    isAsked = true
    try {
      return boundingBox.call(this, options)
    } finally {
      isAsked = false
    }
  }
  prototype.emitAndNotify = function (event, parameters) {
    return isAsked && event === 'bounds' ? this : emitAndNotify.call(this, event, parameters)
  }
}
