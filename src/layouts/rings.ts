import type { Layout } from './layout'

export const rings = {
  id: 'rings',
  label: 'Rings',
  tells: 'by how many ties away from one of them',
  reads: (centre) => `Each ring is one tie further from ${centre}.`,
  shownAs: (centre) => (centre === null ? 'Shown in rings' : `Shown in rings around ${centre}`),
  isUsual: false,
  inRows: false,
  joinsAny: true,
  hasShapes: true,
  hasGroups: false,
  hasCentre: true,
  isMap: false,
} as const satisfies Layout
