import type { Source } from '../../graph/collection/sources'
import { useCollection, useCommands, useCorpus, useDesk, useNews } from '../context'
import './SourceDeeds.css'

/** What can be done with a piece among the others. */
export function SourceDeeds({ source: { piece, of } }: { readonly source: Source }) {
  const collection = useCollection()
  const desk = useDesk()
  const { say } = useNews()
  const { run } = useCommands()
  // What is read of a corpus follows from what is asked for.
  if (useCorpus()) return null
  return (
    <p class="source-deeds">
      <button type="button" class="link" onClick={() => desk.show(piece)}>
        Open by itself
      </button>
      {collection?.canEdit.value && (
        <button
          type="button"
          class="link"
          aria-label={`Remove “${of.title}” from these pieces`}
          onClick={() => {
            if (collection.record({ do: 'remove', pieces: [piece] }))
              say(`“${of.title}” was taken out. It stays under Pieces.`)
          }}
        >
          Remove
        </button>
      )}
      <button type="button" class="link" onClick={() => run('add-piece')}>
        Add another…
      </button>
    </p>
  )
}
