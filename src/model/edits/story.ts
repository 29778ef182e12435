/** What a reader does to the story of a piece. */

import { alike } from '../alike'
import { firstShapeFault } from '../check/shape'
import { type Piece, type Step, type Story, stepShape, storyShape } from '../piece'
import { stated, withChange } from './change'
import { newStepFault, noStep } from './check'
import { done, type Edited, type EditOf, plainly, refused } from './edit'
import { revised } from './lists'

export function addStep(piece: Piece, { step }: EditOf<'step'>): Edited {
  const why = newStepFault(step, piece)
  if (why !== null) return refused(why)
  return done({ ...piece, story: { ...piece.story, steps: [...stepsOf(piece), step] } })
}

export function changeStep(piece: Piece, { step: id, change }: EditOf<'change-step'>): Edited {
  const before = stepOf(piece, id)
  if (before === undefined) return refused(noStep(piece, id))
  const changed = withChange(before, stated(change))
  const read = stepShape.safeParse(changed)
  if (!read.success) return refused(firstShapeFault(changed, read.error))
  if (alike(read.data, before)) return done(piece)
  return withSteps(
    piece,
    revised(stepsOf(piece), (step) => (step.id === id ? read.data : step)),
  )
}

export function moveStep(piece: Piece, { step: id, to }: EditOf<'move-step'>): Edited {
  const before = stepsOf(piece)
  const step = stepOf(piece, id)
  if (step === undefined) return refused(noStep(piece, id))
  const others = before.filter((one) => one !== step)
  const steps = [...others.slice(0, to), step, ...others.slice(to)]
  return steps.every((one, at) => one === before[at]) ? done(piece) : withSteps(piece, steps)
}

export function removeStep(piece: Piece, { step: id }: EditOf<'remove-step'>): Edited {
  if (stepOf(piece, id) === undefined) return refused(noStep(piece, id))
  return withSteps(
    piece,
    stepsOf(piece).filter((step) => step.id !== id),
  )
}

export function changeStory(piece: Piece, { change }: EditOf<'change-story'>): Edited {
  const { story } = piece
  if (story === undefined) return plainly('no-story')
  const changed = withChange(story, stated(change))
  const read = storyShape.safeParse(changed)
  if (!read.success) return refused(firstShapeFault(changed, read.error))
  return done(alike(read.data, story) ? piece : { ...piece, story: read.data })
}

function withSteps({ story, ...piece }: Piece, steps: Story['steps']): Edited {
  return done(steps.length === 0 ? piece : { ...piece, story: { ...story, steps } })
}

const stepsOf = ({ story }: Piece): Story['steps'] => story?.steps ?? []

export const stepOf = (piece: Piece, id: string): Step | undefined =>
  stepsOf(piece).find((step) => step.id === id)
