import { count } from '../../graph/words'
import { useDesk, useLayers, useStore } from '../context'

/** What was read of a text that opened without being looked over, and the way to do so after all. */
export function ReadLine() {
  const { piece } = useStore()
  const { dialog } = useLayers()
  const read = useDesk().readAs(piece.id)
  if (!read) return null
  const { head, paragraphs } = read.draft
  const missing = [
    ...(head.authors.length > 0 ? [] : ['no author']),
    ...(head.published === null ? ['no date'] : []),
  ]
  return (
    <p class="dossier-meta">
      {[
        count(paragraphs.length, 'paragraph'),
        ...(missing.length > 0 ? [`${missing.join(' and ')} found`] : []),
      ].join(', ')}
      :{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          dialog.value = { name: 'open-piece', files: [], over: piece.id }
        }}
      >
        look it over
      </button>
    </p>
  )
}
