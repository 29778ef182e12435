import { useState } from 'preact/hooks'
import type { OpenCorpus } from '../../app/corpus/opened'

/** What keeps the corpus from answering, while that lasts: what is shown stays. */
export function LineNote({ corpus }: { readonly corpus: OpenCorpus }) {
  const state = corpus.line.value
  if (state === 'there') return null
  if (state === 'locked') return <Unlock corpus={corpus} />
  return (
    <div class="keeping-note" role="status">
      <p>
        <b>The corpus does not answer.</b> What is shown stays; it goes on by itself once the corpus is back.
      </p>
    </div>
  )
}

function Unlock({ corpus }: { readonly corpus: OpenCorpus }) {
  const [token, setToken] = useState('')
  return (
    <form
      class="keeping-note"
      onSubmit={(event) => {
        event.preventDefault()
        if (token.trim() !== '') corpus.unlock(token.trim())
      }}
    >
      <p>
        <b>This corpus wants a token.</b> Whoever serves it has one for readers and one for editors.
      </p>
      <div class="actions">
        <input
          class="field"
          type="password"
          autocomplete="off"
          aria-label="Token"
          value={token}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
        <button type="submit" class="button primary">
          Go on
        </button>
      </div>
    </form>
  )
}
