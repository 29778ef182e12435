import type { OpenCorpus } from '../../app/corpus/opened'
import { TokenForm } from './TokenForm'
import '../shelf/KeepingNote.css'

/** What keeps the corpus from answering, while that lasts: what is shown stays. */
export function LineNote({ corpus }: { readonly corpus: OpenCorpus }) {
  const state = corpus.line.value
  if (state === 'there') return null
  if (state === 'locked' || state === 'refused')
    return (
      <div class="keeping-note" role="status">
        <p>
          <b>{state === 'locked' ? 'This corpus wants a token.' : 'This is not a token of this corpus.'}</b>{' '}
          Whoever serves it has one for readers and one for editors. It is kept until this tab is closed.
        </p>
        <TokenForm corpus={corpus} />
      </div>
    )
  return (
    <div class="keeping-note" role="status">
      <p>
        <b>The corpus does not answer.</b> What is shown stays; it goes on by itself once the corpus is back.
      </p>
    </div>
  )
}
