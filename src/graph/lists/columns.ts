/** Of the table of claims and remarks; *piece* where there are several. */
export const columns = [
  'paragraph',
  'claim',
  'between',
  'piece',
  'voices',
  'depth',
  'stance',
  'family',
  'date',
] as const
export type Column = (typeof columns)[number]

export interface TableSort {
  readonly column: Column
  readonly descending: boolean
}
