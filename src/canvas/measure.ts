import { type LabelBox, labelBox, labelFont, lineBox } from '../graph/layout/labels'
import { LABEL_FONT } from './style'

/** Waits until the labels' font is there: before that, every width measured would be another font's. */
export async function loadLabelFont(): Promise<void> {
  await Promise.all(
    [labelFont.weight, 650].map((weight) =>
      document.fonts.load(`${weight} ${labelFont.size}px ${LABEL_FONT}`),
    ),
  )
}

export interface Measured {
  /** Wrapped, as the web draws it. */
  readonly box: LabelBox
  /** In one line, as the order draws it. */
  readonly line: LabelBox
}

/** Label boxes by entity id. */
export function measureLabels(
  names: Iterable<readonly [id: string, name: string]>,
): ReadonlyMap<string, Measured> {
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = `${labelFont.weight} ${labelFont.size}px ${LABEL_FONT}`
  const widthOf = (text: string) => context?.measureText(text).width ?? text.length * labelFont.size * 0.6
  return new Map(
    [...names].map(([id, name]) => [id, { box: labelBox(name, widthOf), line: lineBox(name, widthOf) }]),
  )
}
