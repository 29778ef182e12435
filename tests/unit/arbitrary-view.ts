import fc, { type Arbitrary } from 'fast-check'
import { castSorts } from '../../src/graph/cast'
import { tieOf } from '../../src/graph/ties'
import { families, kinds, type Piece } from '../../src/model/piece'
import { predicates } from '../../src/model/predicates'
import type { Action } from '../../src/state/actions'
import * as actions from '../../src/state/actions'
import { layouts, openingView, panels, type Selection, type View } from '../../src/state/view'
import { piece } from './arbitrary-piece'

/** Any valid piece, its claims of all sorts of relations. */
export const toldPiece: Arbitrary<Piece> = fc
  .tuple(piece, fc.array(fc.constantFrom(...predicates.keys()), { minLength: 6, maxLength: 6 }))
  .map(([piece, relations]) => ({
    ...piece,
    claims: piece.claims.map((claim, at) => ({ ...claim, predicate: relations[at] ?? claim.predicate })),
  }))

/** Anything in a piece that can be selected. */
export function selectionIn(piece: Piece): Arbitrary<Selection> {
  return fc.constantFrom(
    ...piece.entities.map(({ id }): Selection => ({ type: 'entity', id })),
    ...piece.claims.map(({ id }): Selection => ({ type: 'claim', id })),
    ...piece.claims.map((claim): Selection => ({ type: 'tie', id: tieOf(claim) })),
  )
}

/** What somebody may type, with everything that means something in an address. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('%', '3', 'A', '7', 'E', ':', '~', '&', '=', '+', '#', ' ', '.'),
    maxLength: 8,
  }),
)

/** Anything that a reader can do in a piece. */
export function actionIn(piece: Piece): Arbitrary<Action> {
  const entity = fc.constantFrom(...piece.entities.map(({ id }) => id))
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  return fc.oneof(
    { weight: 4, arbitrary: selectionIn(piece).map(actions.select) },
    fc.constant(actions.clearSelection),
    fc.nat(12).map(actions.jumpTo),
    fc.integer({ min: 0, max: piece.paragraphs.length - 1 }).map(actions.readParagraph),
    fc.constantFrom(...kinds).map(actions.toggleKind),
    fc.constantFrom(...families).map(actions.toggleFamily),
    fc.constant(actions.showEverything),
    fc.constantFrom(...layouts).map(actions.setLayout),
    typed.map(actions.filterCast),
    fc.constantFrom(...castSorts).map(actions.sortCastBy),
    fc.tuple(entity, share, share).map((where) => actions.pin(...where)),
    entity.map(actions.unpin),
    fc.constant(actions.unpinAll),
    fc.constantFrom(...panels).map(actions.showPanel),
  )
}

/** Any piece and any view that a reader can click together in it. */
export const viewed: Arbitrary<{ readonly piece: Piece; readonly view: View }> = toldPiece.chain((piece) =>
  fc.array(actionIn(piece), { maxLength: 25 }).map((list) => ({
    piece,
    view: list.reduce((view, action) => action(view), openingView(piece.id)),
  })),
)

/** A view with what has no order in a fixed one, so that `toEqual` compares what the reader sees. */
export const sorted = (view: View): View => ({
  ...view,
  hiddenKinds: [...view.hiddenKinds].sort(),
  hiddenFamilies: [...view.hiddenFamilies].sort(),
})

/** The part of a view that an address carries. */
export function shareable(view: View): Partial<View> {
  const { trail: _, pins: __, panel: ___, ...rest } = sorted(view)
  return rest
}
