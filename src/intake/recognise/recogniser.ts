import type { Kind } from '../../model/vocabulary'
import type { Reading } from './tokens/reading'

/** What a recogniser thinks of a span: of some kind, or that it is no name at all. */
export interface Opinion {
  /** The paragraph's index in `Reading.pages`. */
  readonly page: number
  /** Indices of tokens; `to` is exclusive. */
  readonly from: number
  readonly to: number
  readonly kind: Kind | 'none'
  /** From 0 to 1: how sure this makes one, taken alone. */
  readonly weight: number
  /** For a reader: why, as the end of "taken for a person: …". The same reason counts once for a span. */
  readonly reason: string
  /** Nobody in particular ("US officials"). */
  readonly unnamed?: boolean
  /** Of what is no name: none of its parts is one there either. */
  readonly whole?: boolean
  /** The text itself tells, by a title, an office, a head word, an explained acronym: what was learned elsewhere has no say. */
  readonly told?: boolean
}

export interface Recogniser {
  readonly name: string
  /** It goes by what the text itself tells of a name, where it is fairly sure. */
  readonly tells?: boolean
  readonly find: (reading: Reading) => Iterable<Opinion>
}
