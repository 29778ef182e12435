import type { Subjects } from '../../export/export'
import { partOf } from '../../graph/filter/part'
import type { Theme } from '../../graph/look/palettes'
import type { Font } from '../../graph/look/shapes'
import type { Extent } from '../../graph/look/still'
import { pathEnds } from '../../graph/paths/spotlight'
import { list } from '../../graph/words'
import type { Store } from '../../state/store'
import { toUrl } from '../../state/url'
import { isLocal } from '../../storage/localId'
import { absolute } from '../links'
import { nameOf } from '../names'
import type { Camera } from '../screen/picture'
import { cssFont, paintPng } from './paint'

export interface PictureChoice {
  readonly extent: Extent
  readonly theme: Theme
  /** Px of a PNG for one px of the drawing. */
  readonly scale: number
}

/** The graph as it is drawn; null while it is not. */
export function pictureSubject(
  store: Store,
  camera: Camera | null,
  { extent, theme, scale }: PictureChoice,
): Subjects['picture'] | null {
  const still = camera?.still(extent)
  if (!still) return null
  const { piece, entities, view } = store
  return {
    piece,
    entities,
    still,
    extent,
    theme,
    scale,
    about: [extent === 'selection' ? selectedText(store) : '', leftOutText(store)].filter(Boolean).join(' '),
    link: isLocal(piece.id) ? null : absolute(toUrl(view.peek())),
    today: today(),
    widthOf: textWidths(),
    paint: paintPng,
  }
}

/** All of the piece, or what is shown of it. */
export function graphSubject(store: Store, camera: Camera | null, isPart: boolean): Subjects['graph'] {
  const { piece, shown, shownRemarks } = store
  const part = {
    entities: shown.peek().entities,
    claims: new Set([...shown.peek().ties.values()].flatMap(({ claims }) => claims.map(({ id }) => id))),
    remarks: new Set(shownRemarks.peek().map(({ id }) => id)),
  }
  return {
    piece: isPart ? partOf(piece, part) : piece,
    positions: camera?.still('whole')?.positions ?? new Map(),
    today: today(),
  }
}

/** All of the piece, or what is shown of it, in words, with the graph as it is drawn. */
export function reportSubject(store: Store, camera: Camera | null, isPart: boolean): Subjects['report'] {
  const { piece, today } = graphSubject(store, null, isPart)
  const picture = pictureSubject(store, camera, { extent: 'whole', theme: 'light', scale: 2 })
  const link = isLocal(piece.id) ? null : absolute(toUrl(store.view.peek()))
  return { piece, missing: isPart ? leftOutText(store) : '', link, today, picture }
}

/** ISO day. */
const today = (): string => new Date().toISOString().slice(0, 10)

/** Gives widths in px as the browser has them. */
function textWidths(): (text: string, font: Font) => number {
  const context = document.createElement('canvas').getContext('2d')
  return (text, font) => {
    if (!context) return text.length * font.size * 0.6
    context.font = cssFont(font)
    return context.measureText(text).width
  }
}

/** What is selected, in words. */
function selectedText(store: Store): string {
  const selection = store.selection.peek()
  if (selection === null) return ''
  const { type, id } = selection
  if (type === 'claim' || type === 'remark') {
    const told = store.claims.get(id)?.text ?? store.remarks.get(id)?.text
    return told === undefined ? '' : `“${told}”`
  }
  const names = type === 'path' || type === 'tie' ? pathEnds(id) : [id]
  const joined = list(names.map((one) => nameOf(store, one)))
  return type === 'path' ? `How ${joined} are connected.` : `${joined}, and who is tied to them.`
}

/** A picture with something missing says so. */
function leftOutText(store: Store): string {
  const voices = store.view.peek().leftOut.map((voice) => nameOf(store, voice))
  return [
    store.isFiltered.peek() ? 'Not everything is shown: filters are on.' : '',
    voices.length > 0 ? `Left out: what rests on the word of ${list(voices)}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
