import { readDate } from '../dates/dates'
import type { Refusal } from '../faults'
import type { Claim, Mention, Paragraph, Piece, Remark } from '../piece'
import { isApart } from '../spans'
import {
  claimFault,
  doubledFault,
  entityFault,
  entityOf,
  newClaimFault,
  newRemarkFault,
  nobody,
  remarkFault,
} from './check'
import { done, type Edited, type EditOf, plainly, refused } from './edit'
import { withParts } from './lists'
import { madeByReader, outsideFault } from './mentions'
import { withoutEcho } from './redirect'

export function addClaim(piece: Piece, { claim }: EditOf<'claim'>): Edited {
  const why = newClaimFault(claim, piece)
  return why === null ? done({ ...piece, claims: [...piece.claims, madeByReader(claim)] }) : refused(why)
}

export function addRemark(piece: Piece, { remark }: EditOf<'remark'>): Edited {
  const why = newRemarkFault(remark, piece)
  return why === null ? done({ ...piece, remarks: [...piece.remarks, madeByReader(remark)] }) : refused(why)
}

/** All of it or nothing, but for what nobody needs to be asked about: mentions of words that are marked, unclear dates. */
export function suggest(piece: Piece, edit: EditOf<'suggest'>): Edited {
  const found = [edit.entities, edit.mentions, edit.claims, edit.remarks ?? [], edit.merges]
  if (found.every(({ length }) => length === 0)) return plainly('nothing-suggested')
  const remarks = (edit.remarks ?? []).map(clearedRemark)
  const double =
    doubledFault([...piece.entities, ...edit.entities]) ??
    doubledFault([...piece.claims, ...edit.claims]) ??
    doubledFault([...piece.remarks, ...remarks])
  if (double !== null) return refused(double)
  const entities = edit.entities.length > 0 ? [...piece.entities, ...edit.entities] : piece.entities
  const claims = edit.claims.map(cleared)
  const now = withParts(piece, {
    entities,
    claims: claims.length > 0 ? [...piece.claims, ...claims] : piece.claims,
    remarks: remarks.length > 0 ? [...piece.remarks, ...remarks] : piece.remarks,
    paragraphs: withFound(piece.paragraphs, edit.mentions),
  })
  const why =
    firstOf(edit.entities, (entity) => entityFault(entity, now)) ??
    firstOf(edit.mentions, (mention) => mentionFault(mention, now)) ??
    firstOf(claims, (claim) => claimFault(claim, now)) ??
    firstOf(remarks, (remark) => remarkFault(remark, now))
  return why === null ? done(now) : refused(why)
}

/** A reader is told of such things; a machine's claim does without them. */
function cleared({ when, said, ...claim }: Claim): Claim {
  return {
    ...claim,
    voices: withoutEcho(claim.voices),
    ...(when !== undefined && readDate(when) ? { when } : {}),
    ...(said !== undefined && readDate(said) ? { said } : {}),
  }
}

const clearedRemark = ({ said, ...remark }: Remark): Remark => ({
  ...remark,
  voices: withoutEcho(remark.voices),
  ...(said !== undefined && readDate(said) ? { said } : {}),
})

type Found = EditOf<'suggest'>['mentions'][number]

const mentionFault = (found: Found, piece: Piece): Refusal | null =>
  outsideFault(piece, found) ?? (entityOf(piece, found.entity) ? null : nobody(piece, found.entity, 'entity'))

function withFound(paragraphs: readonly Paragraph[], found: readonly Found[]): readonly Paragraph[] {
  const added = new Map<number, Mention[]>()
  for (const { paragraph, ...mention } of found) {
    const here = added.get(paragraph) ?? [...(paragraphs[paragraph]?.mentions ?? [])]
    if (here.every((other) => isApart(other, mention))) here.push(mention)
    added.set(paragraph, here)
  }
  if (added.size === 0) return paragraphs
  return paragraphs.map((paragraph, number) => {
    const mentions = added.get(number)
    return mentions === undefined || mentions.length === paragraph.mentions.length
      ? paragraph
      : { ...paragraph, mentions: mentions.sort((a, b) => a.start - b.start) }
  })
}

function firstOf<Item>(items: readonly Item[], fault: (item: Item) => Refusal | null): Refusal | null {
  for (const item of items) {
    const why = fault(item)
    if (why !== null) return why
  }
  return null
}
