/** What a picture consists of, from the lowest. Lengths in px of the drawing; y grows downwards. */
export type Shape = PathShape | TextShape | GroupShape

export interface PathShape {
  readonly kind: 'path'
  /** As in SVG: absolute commands. */
  readonly d: string
  /** Colours are `#rrggbb`. */
  readonly fill?: string
  readonly evenOdd?: boolean
  readonly stroke?: string
  readonly width?: number
  readonly dash?: readonly number[]
  /** From 0 to 1; 1 unless told. */
  readonly opacity?: number
}

export interface Font {
  /** px */
  readonly size: number
  readonly weight: number
  /** As in CSS. */
  readonly family: string
}

export interface TextShape {
  readonly kind: 'text'
  /** Of the anchor, on the first line's baseline. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly lines: readonly string[]
  /** From baseline to baseline. */
  readonly lineHeight: number
  readonly font: Font
  readonly fill: string
  /** Around each letter, so wide on either side. */
  readonly halo?: { readonly colour: string; readonly width: number }
}

export interface GroupShape {
  readonly kind: 'group'
  /** Of letters, digits and `-`; unlike every other in the picture. */
  readonly id: string
  /** What a program for drawing lists it as. */
  readonly label: string
  readonly children: readonly Shape[]
  /** How far its children are moved. */
  readonly shift?: { readonly x: number; readonly y: number }
  /** What is seen of its children, in their coordinates. */
  readonly clip?: Area
}

export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
