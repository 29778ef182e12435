import type { Layers } from '../app/screen/layers'
import type { Target } from '../app/target'

export const focused = (): HTMLElement | null =>
  document.activeElement instanceof HTMLElement ? document.activeElement : null

/** `at` in px of the window. */
export function openMenu({ menu }: Layers, target: Target | null, at: { x: number; y: number }): void {
  // The menu that is open already was opened by the same press, told in another way.
  if (menu.value === null) menu.value = { target, at, opener: focused() }
}
