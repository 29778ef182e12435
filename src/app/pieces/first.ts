import { fingerprint } from '../../layouts/kernel/input'
import { readReadyLayouts } from '../../layouts/web/ready'
import type { HistoryPage } from '../../state/location'
import { unchanging } from '../../state/store'
import { type Arrangement, createArrangement } from '../screen/arrangement'
import { createLayers, type Layers } from '../screen/layers'
import { createMedia, type Media } from '../screen/media'
import { createPicture, type Picture } from '../screen/picture'
import { type Opened, openBundled } from './bundled'
import { FIRST_PIECE } from './firstPiece.mjs'
import { type OpenedStore, openStore } from './openStore'

/** A piece that comes with the explorer, as far as its graph needs it: drawn before the rest of the explorer is there. */
export interface First {
  readonly arrival: Opened & { state: 'open' }
  readonly opened: OpenedStore
  readonly media: Media
  readonly arrangement: Arrangement
  readonly layers: Layers
  readonly picture: Picture
}

/** What a session goes by of the window, so that a test can bring its own. */
export interface Page extends HistoryPage {
  readonly location: Pick<Location, 'search'>
}

/** Id of the piece that an address asks for, without what a sentence has behind a link. */
export const askedIn = ({ location }: Page): string =>
  (new URLSearchParams(location.search).get('piece') ?? FIRST_PIECE).replace(/[.,;:!?)\]"'’”]+$/, '')

/** Opens the piece that the address asks for; null where it is none that comes with the explorer, or cannot be had. */
export async function openFirst(page: Page): Promise<First | null> {
  const arrival = await openBundled(askedIn(page))
  if (arrival.state !== 'open') return null
  const { piece } = arrival
  const media = createMedia()
  const opened = openStore(unchanging(piece), page.location.search, page, media)
  const { selection, explainer } = opened.store
  if (selection.peek()?.type === 'path')
    explainer.value = (await import('../../state/derived/explained')).explained
  return {
    arrival,
    opened,
    media,
    arrangement: createArrangement(media),
    layers: createLayers(),
    picture: createPicture(readReadyLayouts(arrival.layouts, fingerprint(piece))),
  }
}
