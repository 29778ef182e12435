import type { ComponentChildren } from 'preact'
import type { Subjects } from '../../export/export'
import { framePicture } from '../../export/pictures/drawing/picture'
import { type Block, reportOf } from '../../export/words/report/report'
import type { Shape } from '../../graph/look/shapes'
import { Shapes } from '../parts/Shapes'
import './PrintSheet.css'

/** A report as it is printed: title, picture, who is in it, what is claimed by whose word. */
export function PrintSheet({ subject }: { subject: Subjects['report'] }) {
  return (
    <article class="print-sheet" lang="en">
      {reportOf(subject).map((block, at) => (
        <Part key={at} block={block} subject={subject} />
      ))}
    </article>
  )
}

function Part({ block, subject }: { block: Block; subject: Subjects['report'] }): ComponentChildren {
  switch (block.is) {
    case 'picture': {
      const picture = block.step === null ? subject.picture : subject.stepPictures[block.step]
      return picture && <Graph picture={picture} isStep={block.step !== null} />
    }
    case 'title':
      return <h1>{block.text}</h1>
    case 'heading':
      return <h2>{block.text}</h2>
    case 'subheading':
      return <h3>{block.text}</h3>
    case 'quiet':
      return <p class="print-quiet">{block.text}</p>
    case 'text':
      return <p>{block.text}</p>
    case 'item':
      return (
        <p class="print-item">
          {block.text}
          {block.more !== '' && <span class="print-more"> — {block.more}</span>}
        </p>
      )
  }
}

function Graph({
  picture,
  isStep,
}: {
  picture: NonNullable<Subjects['report']['picture']>
  isStep: boolean
}) {
  const { shapes, width, height, title } = framePicture(picture, true)
  return (
    <svg
      class={`print-picture${isStep ? ' of-step' : ''}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Graph of ${title}`}
    >
      <Shapes
        shapes={shapes.filter((shape) => shape.kind !== 'group' || shape.id !== 'paper').flatMap(halosApart)}
      />
    </svg>
  )
}

/**
 * Halos as texts of their own, in letters that are a hair heavier: of outline and letters in the very same font, viewers of PDF
 * (that of Firefox) take the one for the other, and every name is a blot.
 */
function halosApart(shape: Shape): readonly Shape[] {
  if (shape.kind === 'group') return [{ ...shape, children: shape.children.flatMap(halosApart) }]
  if (shape.kind !== 'text' || !shape.halo) return [shape]
  const { halo, ...letters } = shape
  const { font } = shape
  return [{ ...shape, fill: halo.colour, font: { ...font, weight: font.weight + 1 } }, letters]
}
