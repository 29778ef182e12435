import type { Layout } from './layout'

export const order = {
  id: 'order',
  label: 'Order',
  tells: 'in order of first mention, ties as arcs',
  reads: () => 'From top to bottom as the piece first names them.',
  shownAs: () => 'Shown in order of mention',
  isUsual: true,
  inRows: true,
  joinsAny: false,
  hasShapes: false,
  hasGroups: false,
  hasCentre: false,
  isMap: false,
} as const satisfies Layout
