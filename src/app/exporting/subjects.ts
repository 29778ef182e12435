import type { Subjects } from '../../export/export'
import { partOf } from '../../graph/filter/part'
import type { Theme } from '../../graph/look/palettes'
import type { Font } from '../../graph/look/shapes'
import type { Extent, Still } from '../../graph/look/still'
import { pathEnds } from '../../graph/paths/spotlight'
import { list } from '../../graph/words'
import type { Store } from '../../state/store'
import { toUrl } from '../../state/url'
import { isLocal } from '../../storage/localId'
import { webAddress } from '../links'
import { nameOf } from '../names'
import type { Camera } from '../screen/picture'
import { captionOf } from '../story/caption'
import { storeOfStep } from '../story/story'
import { tellGone } from '../story/words'
import { tellColours } from './colours'
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
  return still ? drawnAs(store, still, { extent, theme, scale }) : null
}

function drawnAs(store: Store, still: Still, { extent, theme, scale }: PictureChoice): Subjects['picture'] {
  const { piece, entities, view } = store
  return {
    piece,
    sources: store.sources,
    entities,
    still,
    extent,
    theme,
    scale,
    about: [extent === 'selection' ? selectedText(store) : '', leftOutText(store)].filter(Boolean).join(' '),
    link: isLocal(piece.id) ? null : webAddress(toUrl(view.peek())),
    today: today(),
    widthOf: textWidths(),
    colours: tellColours(store),
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
    sources: store.sources,
    positions: camera?.still('whole')?.positions ?? new Map(),
    today: today(),
  }
}

const onPaper: PictureChoice = { extent: 'whole', theme: 'light', scale: 2 }

/**
 * All of the piece, or what is shown of it, in words, with the graph as it is drawn. All of it has the story too, and so has
 * what is shown while the story is told.
 */
export function reportSubject(store: Store, camera: Camera | null, isPart: boolean): Subjects['report'] {
  const { piece, today } = graphSubject(store, null, isPart)
  const picture = pictureSubject(store, camera, onPaper)
  const isTold = !isPart || store.view.peek().story !== null
  const steps = isTold ? (piece.story?.steps ?? []) : []
  const shown = steps.map((step) => ({ step, ...storeOfStep(store, step) }))
  const link = isLocal(piece.id) ? null : webAddress(toUrl(store.view.peek()))
  return {
    piece,
    sources: store.sources,
    missing: isPart ? leftOutText(store) : '',
    link,
    today,
    picture,
    story: shown.map(({ step, store: as, gone }) => ({
      text: step.text,
      caption: [captionOf(as), tellGone(gone, store.base)].filter(Boolean).join(' '),
    })),
    stepPictures: shown.map(({ store: as }) => {
      const still = camera?.stillOf(as)
      return still ? drawnAs(as, still, onPaper) : null
    }),
  }
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
