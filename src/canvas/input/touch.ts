import type { Core, EventObject } from 'cytoscape'
import type { Point } from '../../layouts/kernel/parts'
import type { Store } from '../../state/store'
import type { Selection } from '../../state/view'
import { selectionAt } from './gestures'

export interface Touching {
  /** Whether a finger is down, or was just lifted, that has asked for the menu. */
  isHeld(): boolean
  stop(): void
}

/**
 * Fingers and menus. A finger pans, also where it comes down on a node: nodes would else be moved by accident (the menu pins
 * them). A finger that rests asks for the menu, as a right click does; what it does afterwards is neither a tap nor a pan.
 */
export function listenToTouch(
  cy: Core,
  store: Store,
  container: HTMLElement,
  onMenu: (on: Selection | null, at: Point) => void,
): Touching {
  const stop = new AbortController()
  const options = { capture: true, signal: stop.signal }
  let pressed: Selection | null = null
  let isHeld = false
  cy.on('tapstart cxttapstart', (event) => {
    pressed = selectionAt(event, store)
    isHeld = false
  })

  let byFinger = false
  const letNodesGo = () => {
    if (byFinger) cy.nodes().panify()
    else cy.nodes().unpanify()
  }
  cy.on('add', 'node', letNodesGo)
  container.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      if (byFinger === (pointerType !== 'mouse')) return
      byFinger = !byFinger
      letNodesGo()
    },
    options,
  )

  const ask = (at: Point) => {
    isHeld = byFinger
    onMenu(pressed, at)
  }
  container.addEventListener(
    'contextmenu',
    (event) => {
      event.preventDefault()
      ask({ x: event.clientX, y: event.clientY })
    },
    options,
  )
  // Not every browser makes a context menu of a finger that rests.
  cy.on('taphold', (event) => {
    const finger = fingerOf(event)
    if (finger) ask({ x: finger.clientX, y: finger.clientY })
  })
  container.addEventListener(
    'touchmove',
    (event) => {
      if (isHeld) event.stopPropagation()
    },
    options,
  )
  // Cytoscape forgets to end what is cancelled, and would take the next tap for one on the same node.
  container.addEventListener(
    'touchcancel',
    () => {
      isHeld = true
      container.dispatchEvent(new TouchEvent('touchend', { bubbles: true, cancelable: true }))
    },
    options,
  )
  return { isHeld: () => isHeld, stop: () => stop.abort() }
}

function fingerOf({ originalEvent }: EventObject): Touch | null {
  const { touches } = originalEvent as Event & { touches?: TouchList }
  return touches?.[0] ?? null
}
