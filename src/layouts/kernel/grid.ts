/** A plane in square cells, so that what lies near is found without looking at all. */

import type { Rect } from './parts'

/** Side of a cell, about the size of a label, px. */
export const CELL = 96
/** Cells across, at most; further ones share cells, which costs time only. */
const COLUMNS = 65536

export const cellAt = (column: number, row: number): number => row * COLUMNS + column

/** The cells that a rectangle touches. */
export function cellsOf({ left, top, right, bottom }: Rect): number[] {
  const keys: number[] = []
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++)
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
      keys.push(cellAt(column, row))
  return keys
}
