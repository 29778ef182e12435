import { Fragment } from 'preact'
import { togetherIn } from '../../graph/companions'
import type { Explanation } from '../../graph/paths/explanation'
import { useStore } from '../context'
import { EntityLinks } from '../parts/links/EntityLink'
import { ParagraphLink } from '../parts/links/ParagraphLink'

/** That a sentence names both, which is no connection. */
export function Together({ explanation: { from, to } }: { explanation: Explanation }) {
  const { piece, ties } = useStore()
  const paragraphs = togetherIn(piece, ties, from, to)
  if (paragraphs.length === 0) return null
  return (
    <p class="dossier-meta">
      They are mentioned together in <Places numbers={paragraphs} />; no claim connects them there.
    </p>
  )
}

const Places = ({ numbers }: { numbers: readonly number[] }) => (
  <>
    {numbers.map((number, at) => (
      <Fragment key={number}>
        {at > 0 && ', '}
        <ParagraphLink number={number} />
      </Fragment>
    ))}
  </>
)

/** Where there is no path: what is true of both, said to be no connection. */
export function Nearest({ explanation }: { explanation: Explanation }) {
  const { from, to, nearest } = explanation
  const { neighbours } = nearest
  const { piece, ties } = useStore()
  const told = togetherIn(piece, ties, from, to)
  const paragraphs = nearest.paragraphs.filter((number) => !told.includes(number))
  return (
    <section>
      <h3>No connection, but near to one</h3>
      <Together explanation={explanation} />
      {paragraphs.length + told.length + neighbours.length === 0 && (
        <p class="dossier-meta">No paragraph mentions both, and they have no neighbour in common.</p>
      )}
      {paragraphs.length > 0 && (
        <p class="dossier-meta">
          Both are {told.length > 0 && 'also '}mentioned in <Places numbers={paragraphs} />, which ties them
          to nothing.
        </p>
      )}
      {neighbours.length > 0 && (
        <p class="dossier-meta">
          Neighbours in common: <EntityLinks ids={neighbours} />
        </p>
      )}
    </section>
  )
}
