import { nameOf } from '../../app/names'
import { paragraphName } from '../../app/words'
import { count } from '../../graph/words'
import { useDesk, useStore } from '../context'
import './WordsNote.css'

/** Where a reader brought the words of a digest: what they are, and what of the annotation is not in them. */
export function WordsNote() {
  const store = useStore()
  const desk = useDesk()
  const orphans = desk.orphansOf(store.piece.id)
  if (orphans === null) return null
  return (
    <div class="words-note">
      <p class="digest-note">
        These are the words that you brought, with the annotation of the digest. They go when the tab is
        closed, unless you keep them.{' '}
        <button type="button" class="link" onClick={() => desk.keepWords()}>
          Keep these words
        </button>{' '}
        <button type="button" class="link" onClick={() => desk.takeWordsAway()}>
          Back to the digest
        </button>
      </p>
      {orphans.length > 0 && (
        <details>
          <summary>
            Not found in them: {count(orphans.length, 'mention or claim', 'mentions and claims')}
          </summary>
          <ul>
            {orphans.map(({ paragraph, type, id }) => (
              <li key={`${paragraph}:${type}:${id}`}>
                {paragraphName(paragraph)} {type === 'claim' ? store.claims.get(id)?.text : nameOf(store, id)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
