import type { Layout } from './layout'

export const map = {
  id: 'map',
  label: 'Map',
  tells: 'where it happens',
  reads: () => 'A line is what somebody says. Places stand where they are.',
  shownAs: () => 'Shown on a map',
  isUsual: true,
  inRows: false,
  joinsAny: true,
  hasShapes: true,
  hasGroups: false,
  hasCentre: false,
  isMap: true,
} as const satisfies Layout
