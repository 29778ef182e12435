import { useState } from 'preact/hooks'
import type { OpenCorpus } from '../../app/corpus/opened'
import { LineNote } from './LineNote'
import { TokenForm } from './TokenForm'

/** Who judges here, and what is in the way of it. */
export function Editor({ corpus }: { readonly corpus: OpenCorpus }) {
  return (
    <>
      <LineNote corpus={corpus} />
      {corpus.collection.canEdit.value ? <Signed corpus={corpus} /> : <EditorsOnly corpus={corpus} />}
    </>
  )
}

function EditorsOnly({ corpus }: { readonly corpus: OpenCorpus }) {
  return (
    <div class="who-note">
      <p>Only editors judge who is who in this corpus. Whoever serves it has a token for them.</p>
      <TokenForm corpus={corpus} />
    </div>
  )
}

/** By whom judgements are made: asked once. */
function Signed({ corpus: { signature } }: { readonly corpus: OpenCorpus }) {
  const [isChanging, setChanging] = useState(signature.name.value === '')
  const [name, setName] = useState(signature.name.value)
  if (!isChanging)
    return (
      <p class="dossier-meta">
        Judgements made here are signed {signature.by.value}.{' '}
        <button type="button" class="link" onClick={() => setChanging(true)}>
          Change
        </button>
      </p>
    )
  return (
    <form
      class="who-note"
      onSubmit={(event) => {
        event.preventDefault()
        signature.set(name)
        setChanging(false)
      }}
    >
      <label>
        Sign judgements as{' '}
        <input
          class="field"
          autocomplete="name"
          maxLength={200}
          placeholder="an editor"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        Keep the name
      </button>
    </form>
  )
}
