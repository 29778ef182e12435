import { useState } from 'preact/hooks'
import type { OpenCorpus } from '../../app/corpus/opened'

/** Takes the token with which one goes on. */
export function TokenForm({ corpus }: { readonly corpus: OpenCorpus }) {
  const [token, setToken] = useState('')
  return (
    <form
      class="actions"
      onSubmit={(event) => {
        event.preventDefault()
        if (token.trim() === '') return
        corpus.unlock(token.trim())
        setToken('')
      }}
    >
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
    </form>
  )
}
