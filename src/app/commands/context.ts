import type { Signal } from '@preact/signals-core'
import type { Editing } from '../../state/editing'
import type { Store } from '../../state/store'
import type { OpenCollection } from '../collection/opened'
import type { OpenCorpus } from '../corpus/opened'
import type { Keys } from '../keys/keys'
import type { Desk } from '../pieces/desk'
import type { Player } from '../replay/player'
import type { Review } from '../review/review'
import type { Layers } from '../screen/layers'
import type { Media } from '../screen/media'
import type { News } from '../screen/news'
import type { Picture } from '../screen/picture'
import type { Story } from '../story/story'

/** What commands work with; each takes of it what it needs. */
export interface Context {
  readonly store: Store
  readonly editing: Editing
  /** The collection that is explored; null where it is one piece. */
  readonly collection: OpenCollection | null
  /** Where that is the part of a corpus that was asked for. */
  readonly corpus: OpenCorpus | null
  /** Null where pieces are neither opened nor kept. */
  readonly desk: Desk | null
  readonly layers: Layers
  readonly news: News
  readonly picture: Picture
  readonly player: Player
  readonly story: Story
  readonly review: Review
  readonly media: Media
  readonly keys: Keys
  /** Entity that a path is to begin at; null while none is chosen. */
  readonly pathStart: Signal<string | null>
}
