export type Found =
  | { readonly type: 'entity'; readonly id: string }
  | { readonly type: 'claim'; readonly id: string }
  | { readonly type: 'remark'; readonly id: string }
  | { readonly type: 'paragraph'; readonly number: number }

export interface Search {
  /** Ids of the entities whose name, alias or role fits, the best first; forgives a typo in longer words. */
  entities(query: string): readonly string[]
  /** Entities, claims, remarks and paragraphs that fit, the best first within each. */
  everything(query: string): readonly Found[]
}

/** While there is nothing to find anything with. */
export const findsNothing: Search = { entities: () => [], everything: () => [] }
