/** What the colours of names and lines tell: in a piece by itself, kinds alone. */
export const colourings = ['kind', 'publisher', 'appearance'] as const
export type ColourBy = (typeof colourings)[number]

/** How many tints publishers have, and how many steps there are from the first piece to the last. */
export const TINTS = 6
export const STEPS = 5

/** The tint of a publisher, by its place among all. */
export const tintAt = (at: number): number => 1 + (at % TINTS)

/** How late a piece came out, by its place among all: from 1 to `STEPS`. */
export const stepAt = (at: number, of: number): number =>
  of < 2 ? 1 : 1 + Math.round((at * (STEPS - 1)) / (of - 1))
