import { LABEL_FONT } from '../../graph/look/font'
import { labelBox, labelFont, lineBox, type Measured } from '../../layouts/kernel/labels'

const LONGEST_WAIT_MS = 3000

/**
 * Waits until the labels' font is there: before that, every width measured would be another font's. Where it cannot be had,
 * or not soon, the next font of the list will do.
 */
export async function loadLabelFont(): Promise<void> {
  const faces = [labelFont.weight, 600].map((weight) =>
    document.fonts.load(`${weight} ${labelFont.size}px ${LABEL_FONT}`),
  )
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))
  await Promise.race([Promise.allSettled(faces), late])
}

export type Measure = (names: Iterable<readonly [id: string, name: string]>) => ReadonlyMap<string, Measured>

/** Gives px of a text in the font of labels, which must be loaded. */
export function labelWidth(): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = `${labelFont.weight} ${labelFont.size}px ${LABEL_FONT}`
  return (text) => context?.measureText(text).width ?? text.length * labelFont.size * 0.6
}

/** Gives label boxes by entity id; each name is measured once. */
export function createMeasure(widthOf: (text: string) => number): Measure {
  const known = new Map<string, Measured>()
  const boxesOf = (name: string): Measured => {
    const measured = known.get(name) ?? { box: labelBox(name, widthOf), line: lineBox(name, widthOf) }
    known.set(name, measured)
    return measured
  }
  return (names) => new Map([...names].map(([id, name]) => [id, boxesOf(name)]))
}
