import fc, { type Arbitrary } from 'fast-check'
import { clocks } from '../../../src/graph/filter/clock'
import { traits } from '../../../src/graph/filter/filter'
import { sizings } from '../../../src/graph/groups/weights'
import { castSorts } from '../../../src/graph/lists/cast'
import { columns } from '../../../src/graph/lists/columns'
import { colourings } from '../../../src/graph/look/colourBy'
import { madeStates } from '../../../src/graph/made'
import { choices, type Expansion, OTHERS } from '../../../src/graph/overview/expansion'
import { tieOf } from '../../../src/graph/ties'
import { aheads, replayOrders } from '../../../src/graph/timeline/replay'
import { speakersOf } from '../../../src/graph/voices'
import { layoutNames } from '../../../src/layouts/list'
import type { Piece } from '../../../src/model/piece'
import { predicates } from '../../../src/model/predicates'
import { families, kinds } from '../../../src/model/vocabulary'
import type { Action } from '../../../src/state/actions'
import * as actions from '../../../src/state/actions'
import {
  displays,
  FINEST,
  openingView,
  panels,
  rails,
  type Selection,
  type View,
} from '../../../src/state/view'
import { piece } from './arbitrary-piece'

/** Any valid piece, its claims of all sorts of relations. */
export const toldPiece: Arbitrary<Piece> = fc
  .tuple(piece, fc.array(fc.constantFrom(...predicates.keys()), { minLength: 6, maxLength: 6 }))
  .map(([piece, relations]) => ({
    ...piece,
    claims: piece.claims.map((claim, at) => ({ ...claim, predicate: relations[at] ?? claim.predicate })),
  }))

/** Everybody who speaks in a piece: entities, the author, and those whom it does not name. */
export const voicesIn = (piece: Piece): readonly string[] => [...new Set(piece.claims.flatMap(speakersOf))]

/** Any two entities of a piece, in any order. */
export const pairIn = (piece: Piece): Arbitrary<readonly [string, string]> =>
  fc
    .shuffledSubarray(
      piece.entities.map(({ id }) => id),
      { minLength: 2, maxLength: 2 },
    )
    .map(([from = '', to = '']) => [from, to] as const)

/** Anything in a piece that can be selected. */
export function selectionIn(piece: Piece): Arbitrary<Selection> {
  const isEntity = new Set(piece.entities.map(({ id }) => id))
  const named = fc.constantFrom(
    ...piece.entities.map(({ id }): Selection => ({ type: 'entity', id })),
    ...piece.claims.map(({ id }): Selection => ({ type: 'claim', id })),
    ...piece.claims.map((claim): Selection => ({ type: 'tie', id: tieOf(claim) })),
    ...voicesIn(piece)
      .filter((voice) => !isEntity.has(voice))
      .map((id): Selection => ({ type: 'voice', id })),
  )
  const path = pairIn(piece).map((ends): Selection => ({ type: 'path', id: ends.join('~') }))
  return fc.oneof({ weight: 4, arbitrary: named }, { weight: 1, arbitrary: path })
}

/** What somebody may type, with everything that means something in an address. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('%', '3', 'A', '7', 'E', ':', '~', '&', '=', '+', '#', ' ', '.'),
    maxLength: 8,
  }),
)

const orNone = <Value>(values: Arbitrary<Value>): Arbitrary<Value | null> => fc.option(values, { nil: null })

/** Any condition that graph and table can be narrowed by. */
const narrowingIn = (piece: Piece): Arbitrary<Action> =>
  fc
    .oneof(
      fc.record({ words: typed }),
      fc.record({ voice: orNone(fc.constantFrom(...voicesIn(piece))) }),
      fc.record({ entity: orNone(fc.constantFrom(...piece.entities.map(({ id }) => id))) }),
      fc.record({ other: orNone(fc.constantFrom(...piece.entities.map(({ id }) => id))) }),
      fc.record({ paragraph: orNone(fc.integer({ min: 0, max: piece.paragraphs.length - 1 })) }),
      fc.record({ since: orNone(fc.constantFrom('2014', '2022-10', '2022-10-18')) }),
      fc.record({ until: orNone(fc.constantFrom('2014', '2022-10', '2022-10-18')) }),
    )
    .map(actions.narrow)

/** A path alone can go around somebody, and be shown another way. */
const onPath =
  (action: Action): Action =>
  (view) =>
    view.selection?.type === 'path' ? action(view) : view

/** The trail offers to take a step out while it has another; here never the last one, which is selected. */
const removeEarlier =
  (step: number): Action =>
  (view) =>
    view.trail.length > 1 ? actions.removeStep(step % (view.trail.length - 1))(view) : view

/** Anything that a reader can do in a piece. */
export function actionIn(piece: Piece): Arbitrary<Action> {
  const voice = fc.constantFrom(...voicesIn(piece))
  const entity = fc.constantFrom(...piece.entities.map(({ id }) => id))
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  return fc.oneof(
    { weight: 4, arbitrary: selectionIn(piece).map(actions.select) },
    fc.constant(actions.clearSelection),
    fc.nat(12).map(actions.jumpTo),
    fc.integer({ min: 0, max: piece.paragraphs.length - 1 }).map(actions.readParagraph),
    fc.constantFrom(...kinds).map(actions.toggleKind),
    fc.constantFrom(...families).map(actions.toggleFamily),
    fc.constantFrom(0, 0.5).map(actions.showEverything),
    fc.constantFrom(...layoutNames).map(actions.setLayout),
    entity.map(actions.centreOn),
    fc.constantFrom(...sizings).map(actions.setSizeBy),
    fc.constantFrom(...colourings).map(actions.setColourBy),
    fc.boolean().map(actions.toggleTogether),
    fc.subarray(['a', 'b-c', 'mine-x']).map(actions.togglePieces),
    fc.constantFrom(...clocks).map(actions.setClock),
    fc
      .record(
        {
          order: fc.constantFrom(...replayOrders),
          at: fc.nat(30),
          ahead: fc.constantFrom(...aheads),
        },
        { requiredKeys: [] },
      )
      .map(actions.replay),
    fc.constant(actions.endReplay),
    fc.nat(FINEST).map(actions.group),
    fc.constant(actions.ungroup),
    entity.map(actions.toggleGroup),
    typed.map(actions.filterCast),
    fc.constantFrom(...castSorts).map(actions.sortCastBy),
    fc.tuple(entity, share, share).map((where) => actions.pin(...where)),
    entity.map(actions.unpin),
    fc.constant(actions.unpinAll),
    fc.constantFrom(...panels).map(actions.showPanel),
    fc
      .oneof(
        fc.oneof(entity, fc.constant(OTHERS)).map((id): Expansion => ({ of: 'group', id })),
        fc
          .record({ id: entity, what: fc.constantFrom(...choices) })
          .map((one): Expansion => ({ of: 'name', ...one })),
      )
      .map((one) => actions.expand(one)),
    pairIn(piece).map((ends) => actions.connect(...ends)),
    entity.map((id) => onPath(actions.bar(id))),
    fc.nat(5).map((way) => onPath(actions.showWay(way))),
    { weight: 2, arbitrary: voice.map(actions.toggleVoice) },
    fc.subarray([...voicesIn(piece)], { minLength: 1 }).map(actions.leaveOut),
    fc.constant(actions.bringBack),
    fc.constantFrom(...traits).map(actions.toggleTrait),
    fc.constantFrom(...madeStates).map(actions.toggleMadeState),
    fc.nat(20).map((twentieths) => actions.setSure(twentieths / 20)),
    fc.constantFrom(...rails).map(actions.showRail),
    fc.constantFrom(...displays).map(actions.show),
    narrowingIn(piece),
    fc.constantFrom(...columns).map(actions.sortTableBy),
    fc.nat(12).map(removeEarlier),
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
  hiddenTraits: [...view.hiddenTraits].sort(),
  hiddenMadeStates: [...view.hiddenMadeStates].sort(),
})

/** The part of a view that an address carries. */
export function shareable(view: View): Partial<View> {
  const { trail: _, pins: __, panel: ___, ...rest } = sorted(view)
  return rest
}
