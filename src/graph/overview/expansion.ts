import { type Family, families, type Kind, kinds } from '../../model/vocabulary'

/** Which of the hidden neighbours of a name come in: those of a kind, those tied by claims of a family, the closest, or all; `pieces`: nobody, but more pieces of a corpus that tell of it. */
export const choices = [...kinds, ...families, 'closest', 'all', 'pieces'] as const
export type Choice = Kind | Family | 'closest' | 'all' | 'pieces'

/** What a reader had brought into the graph: the next members of a group, or hidden neighbours of a name. */
export type Expansion =
  | {
      readonly of: 'group'
      /** The community's leader, or `OTHERS`. */
      readonly id: string
    }
  | { readonly of: 'name'; readonly id: string; readonly what: Choice }

/** In the place of a leader: all who are in no community of their own. No entity has such an id. */
export const OTHERS = '*'
