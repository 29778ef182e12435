import type { Layout } from './layout'

export const columns = {
  id: 'columns',
  label: 'Columns',
  tells: 'people and organisations against places',
  reads: () => 'People and organisations at the left, places at the right.',
  shownAs: () => 'Shown in two columns',
  isUsual: false,
  inRows: true,
  joinsAny: false,
  hasShapes: true,
  hasGroups: false,
  hasCentre: false,
  isMap: false,
} as const satisfies Layout
