/** Right as it stands, or gone. What is no longer there is passed over: it may be one of many. */

import type { Made, Piece } from '../piece'
import { done, type Edited, type EditOf, plainly } from './edit'
import { revised, withParts } from './lists'
import { redirected, withoutLostDisputes } from './redirect'

export function confirm(piece: Piece, edit: EditOf<'confirm'>): Edited {
  const chosen = chosenOf(piece, edit)
  if (chosen === null) return noneOf(edit)
  const { entities, claims, remarks } = chosen
  return done(
    withParts(piece, {
      entities: revised(piece.entities, (entity) => (entities.has(entity.id) ? confirmed(entity) : entity)),
      paragraphs: revised(piece.paragraphs, (paragraph) =>
        withParts(paragraph, {
          mentions: revised(paragraph.mentions, (mention) =>
            entities.has(mention.entity) ? confirmed(mention) : mention,
          ),
        }),
      ),
      claims: revised(piece.claims, (claim) => (claims.has(claim.id) ? confirmed(claim) : claim)),
      remarks: revised(piece.remarks, (remark) => (remarks.has(remark.id) ? confirmed(remark) : remark)),
    }),
  )
}

/** What nobody but a person made stays as it is: it is confirmed by that. */
export function confirmed<Thing extends { readonly made?: Made }>(thing: Thing): Thing {
  if (thing.made === undefined || thing.made.state === 'confirmed') return thing
  return { ...thing, made: { ...thing.made, state: 'confirmed' } }
}

/** Where a rejected entity was a voice, somebody unnamed is; everything else that pointed to it goes. */
export function reject(piece: Piece, edit: EditOf<'reject'>): Edited {
  const chosen = chosenOf(piece, edit)
  if (chosen === null) return noneOf(edit)
  const { entities, claims, remarks } = chosen
  const left = withParts(piece, {
    entities: revised(piece.entities, (entity) => (entities.has(entity.id) ? null : entity)),
    claims: revised(piece.claims, (claim) => (claims.has(claim.id) ? null : claim)),
    remarks: revised(piece.remarks, (remark) => (remarks.has(remark.id) ? null : remark)),
  })
  return done(withoutLostDisputes(redirected(left, (id) => (entities.has(id) ? null : id))))
}

type Choice = EditOf<'confirm'> | EditOf<'reject'>

const noneOf = ({ entities, claims, remarks = [] }: Choice): Edited =>
  plainly(entities.length + claims.length + remarks.length === 0 ? 'nothing-chosen' : 'chosen-are-gone')

/** Ids of what is chosen. */
interface Chosen {
  readonly entities: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
  readonly remarks: ReadonlySet<string>
}

/** What is chosen; null where none of it is there. */
function chosenOf(piece: Piece, edit: Choice): Chosen | null {
  const entities = new Set(edit.entities)
  const claims = new Set(edit.claims)
  const remarks = new Set(edit.remarks)
  const isThere =
    piece.entities.some(({ id }) => entities.has(id)) ||
    piece.claims.some(({ id }) => claims.has(id)) ||
    piece.remarks.some(({ id }) => remarks.has(id))
  return isThere ? { entities, claims, remarks } : null
}
