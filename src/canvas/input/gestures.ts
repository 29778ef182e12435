import type { Core, EventObject } from 'cytoscape'
import { clearSelection, connect, expand, inOrder, pin, select, toggleGroup } from '../../state/actions'
import type { Store } from '../../state/store'
import type { Selection } from '../../state/view'
import { pairOf, spokenTieOf } from '../pairLines'

/** ms within which a second tap of a finger makes a double tap. */
const DOUBLE_TAP = 400

/** How long a pointer rests where it is before that is shown, ms: for one that passes by, or clicks at once, nothing is drawn. */
const REST = 40

/** What an element of the canvas stands for: something to select, or groups to open. */
type Meaning = { readonly selection: Selection } | { readonly leaders: readonly string[] }

function elementOf({ target }: EventObject): Selection {
  const id: string = target.id()
  const pair = pairOf(id)
  if (pair !== null) return { type: 'path', id: pair }
  return { type: target.isNode() ? 'entity' : 'tie', id: spokenTieOf(id) ?? id }
}

/** A finger is too blunt for a hairline, and means what lies around it. */
const isGround = ({ target, cy, originalEvent }: EventObject): boolean =>
  target === cy ||
  (originalEvent.type.startsWith('touch') && [pairOf, spokenTieOf].some((of) => of(target.id()) !== null))

function meaningOf(event: EventObject, store: Store): Meaning {
  const id: string = event.target.id()
  const { groupNodes, bundles } = store.drawn.value
  const leaders = groupNodes.flatMap((node) => (id.split('~').includes(node.id) ? node.group.leader : []))
  if (leaders.length === 0) return { selection: elementOf(event) }
  const [tie, ...others] = bundles.get(id) ?? []
  return tie && others.length === 0 ? { selection: { type: 'tie', id: tie.id } } : { leaders }
}

/** What an element stands for that can be selected; null for groups. */
export function selectionAt(event: EventObject, store: Store): Selection | null {
  if (isGround(event)) return null
  const meaning = meaningOf(event, store)
  return 'selection' in meaning ? meaning.selection : null
}

/** Clicks, hovering and dragging on the picture become actions; nothing here is kept. */
export function listenToGestures(
  cy: Core,
  store: Store,
  isHeld: () => boolean,
  onDoubleClick: (entity: string) => void,
): void {
  const setCursor = (cursor: string) => {
    const container = cy.container()
    if (container) container.style.cursor = cursor
  }
  let resting: ReturnType<typeof setTimeout> | undefined
  const pointAt = (target: Selection | null) => {
    clearTimeout(resting)
    resting = setTimeout(() => {
      store.hover.value = target
    }, REST)
  }
  cy.on('tap destroy', () => clearTimeout(resting))
  /** When the last tap opened a group, ms; null where it did something else. */
  let opened: number | null = null
  /** The first tap of a double tap opens a group; the second falls on what appears there, and is not meant for it. */
  const isSecond = ({ originalEvent: { detail, timeStamp } }: EventObject): boolean =>
    opened !== null && (detail > 0 ? detail > 1 : timeStamp - opened < DOUBLE_TAP)
  cy.on('tap', 'node, edge', (event) => {
    if (isHeld() || isSecond(event) || isGround(event)) return
    opened = null
    const meaning = meaningOf(event, store)
    if ('leaders' in meaning) {
      opened = event.originalEvent.timeStamp
      const { leaders } = meaning
      store.act(
        store.isLarge.value
          ? expand(...leaders.map((id) => ({ of: 'group', id }) as const))
          : inOrder(...leaders.map(toggleGroup)),
      )
      return
    }
    const chosen = meaning.selection
    const from = store.selection.value
    const connects = event.originalEvent.shiftKey && chosen.type === 'entity' && from?.type === 'entity'
    store.act(connects && from.id !== chosen.id ? connect(from.id, chosen.id) : select(chosen))
  })
  cy.on('tap', (event) => {
    if (!isGround(event) || isHeld() || isSecond(event)) return
    opened = null
    store.act(clearSelection)
  })
  cy.on('dbltap', 'node', (event) => {
    if (!isSecond(event)) onDoubleClick(event.target.id())
  })
  cy.on('mouseover', 'node, edge', (event) => {
    const meaning = meaningOf(event, store)
    pointAt('selection' in meaning ? meaning.selection : elementOf(event))
    setCursor('pointer')
  })
  cy.on('mouseout', 'node, edge', () => {
    pointAt(null)
    setCursor('')
  })
  cy.on('dragfree', 'node', (event) => {
    const { x, y } = event.target.position()
    const meaning = meaningOf(event, store)
    const entity = 'leaders' in meaning ? meaning.leaders[0] : meaning.selection.id
    if (entity !== undefined) store.act(pin(entity, x / cy.width(), y / cy.height()))
  })
}
