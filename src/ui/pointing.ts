import type { Layers } from '../app/screen/layers'
import type { Picture } from '../app/screen/picture'
import type { Target } from '../app/target'
import { selectionTypes } from '../graph/paths/spotlight'
import type { Store } from '../state/store'
import type { Selection } from '../state/view'
import { focused, openMenu } from './openMenu'

/** How long a finger rests before it means the menu, ms, and how far it may tremble meanwhile, px. */
const [HOLD_MS, TREMBLE] = [500, 10]

/** For the element that stands for something: what its menu is about. */
export const pointsAt = ({ type, id }: Selection, paragraph?: number) => ({
  'data-target': `${type}:${id}`,
  'data-mentioned': paragraph,
})

function targetAt(element: Element | null): Target | null {
  const at = element?.closest<HTMLElement>('[data-target]')
  const [typeName, id] = at?.dataset.target?.split(/:(.*)/s) ?? []
  const type = selectionTypes.find((one) => one === typeName)
  if (!at || type === undefined || id === undefined) return null
  const { mentioned } = at.dataset
  return mentioned === undefined ? { type, id } : { type, id, paragraph: Number(mentioned) }
}

/** The menu of a button, below it. */
export function openMenuBelow({ menu }: Layers, target: Target, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect()
  menu.value = menu.value ? null : { target, at: { x: left, y: bottom + 4 }, opener: button }
}

interface Screen {
  store: Store
  layers: Layers
  picture: Picture
}

/** Right click, long press and the menu key on whatever stands for something; the graph tells its own clicks. */
export function listenForMenus(screen: Screen): () => void {
  const stop = new AbortController()
  const { signal } = stop
  document.addEventListener('contextmenu', (event) => onContextMenu(screen.layers, event), { signal })
  document.addEventListener('keydown', (event) => onMenuKey(screen, event), { signal })
  listenForLongPress(screen.layers, signal)
  return () => stop.abort()
}

function onContextMenu(layers: Layers, event: MouseEvent): void {
  const element = event.target instanceof Element ? event.target : null
  if (element?.closest('.menu-layer')) event.preventDefault()
  const target = targetAt(element)
  // With Shift, or on text that is marked, the browser’s own menu is wanted.
  const isMarked = document.getSelection()?.isCollapsed === false
  if (event.defaultPrevented || event.shiftKey || !target || isMarked) return
  event.preventDefault()
  openMenu(layers, target, { x: event.clientX, y: event.clientY })
}

function onMenuKey(screen: Screen, event: KeyboardEvent): void {
  const isAsked = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
  const { dialog, menu: open } = screen.layers
  if (!isAsked || event.defaultPrevented || open.value !== null || dialog.value !== null) return
  const menu = menuOfFocus(screen)
  if (!menu) return
  event.preventDefault()
  openMenu(screen.layers, menu.target, menu.at)
}

/** What has the focus: in the graph what is selected, else what is under the pointer; elsewhere what the element stands for. */
function menuOfFocus({
  store,
  picture,
}: Screen): { target: Target | null; at: { x: number; y: number } } | null {
  const element = focused()
  const graph = element?.closest('.graph')
  if (graph) {
    const { left, top, width, height } = graph.getBoundingClientRect()
    const { selection, hover } = store
    const target = selection.value ?? hover.value
    const on = target && picture.camera.value?.onScreen(target.id)
    return { target, at: on ?? { x: left + width / 2, y: top + height / 3 } }
  }
  const active = element?.getAttribute('aria-activedescendant')
  const pointed = active ? document.getElementById(active) : element
  const target = targetAt(pointed)
  if (!target || !pointed) return null
  const { left, bottom } = pointed.getBoundingClientRect()
  return { target, at: { x: left + 12, y: bottom } }
}

function listenForLongPress(layers: Layers, signal: AbortSignal): void {
  let timer = 0
  let from = { x: 0, y: 0 }
  let wasHeld = false
  const cancel = () => clearTimeout(timer)
  document.addEventListener(
    'pointerdown',
    (event) => {
      cancel()
      wasHeld = false
      const target = event.target instanceof Element ? targetAt(event.target) : null
      if (event.pointerType === 'mouse' || !event.isPrimary || !target) return
      from = { x: event.clientX, y: event.clientY }
      timer = window.setTimeout(() => {
        wasHeld = true
        openMenu(layers, target, from)
      }, HOLD_MS)
    },
    { signal },
  )
  document.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (Math.hypot(clientX - from.x, clientY - from.y) > TREMBLE) cancel()
    },
    { signal },
  )
  for (const end of ['pointerup', 'pointercancel', 'scroll'] as const)
    document.addEventListener(end, cancel, { signal, capture: true })
  // The click that ends a long press is none.
  document.addEventListener(
    'click',
    (event) => {
      if (!wasHeld) return
      wasHeld = false
      if (event.target instanceof Element && event.target.closest('.menu-box')) return
      event.preventDefault()
      event.stopPropagation()
    },
    { signal, capture: true },
  )
}
