import cytoscape, { type Collection, type Core } from 'cytoscape'
import type { Renderer } from './renderer'

/** What is changed of Cytoscape's collections. */
interface Elements extends Collection {
  cy(): { renderer(): Partial<Renderer> | null }
  emitAndNotify(event: string, parameters?: unknown): unknown
  activate(): Elements
  unactivate(): Elements
}

/** Has elements tell as changed only what changes the picture: what they tell has the picture worked out and painted anew. */
export function tellChangesOnly(): void {
  const cy = cytoscape({ headless: true })
  const prototype: Elements = Object.getPrototypeOf(cy.collection())
  cy.destroy()
  askForBoxesInSilence(prototype)
  // What is pressed looks as ever.
  prototype.activate = prototype.unactivate = function () {
    return this
  }
}

/** To work out a box changes nothing: it is done whenever a pointer moves, to see what that meets. */
function askForBoxesInSilence(prototype: Elements): void {
  const { boundingBox, emitAndNotify } = prototype
  let isAsked = false
  prototype.boundingBox = function (this: Elements, options) {
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

/** What works out what follows from a property that is set; from its instance once that is changed, else from its prototype. */
interface Style {
  checkTriggers?: (element: Styled, name: string, from: unknown, to: unknown) => void
}

interface Styled {
  readonly _private: { styleCache: unknown }
}

/**
 * Until the first frame nothing has a box, an order or a look that could be out of date: that each property of each element has
 * changed is not gone into. Gives what ends this; from then on it is gone into where a property has another value than before.
 */
export function styleUntold(cy: Core): () => void {
  const style = cy.style() as unknown as Style
  const { checkTriggers } = style
  style.checkTriggers = ({ _private }) => {
    _private.styleCache = null
  }
  return () => {
    style.checkTriggers = (element, name, from, to) => {
      if (from !== to) checkTriggers?.call(style, element, name, from, to)
    }
  }
}
