import { useState } from 'preact/hooks'
import { nameInText } from '../../app/names'
import { connect } from '../../state/actions'
import { useCorpus, useLayers, useStore } from '../context'
import { corpusOptions } from '../corpus/names'
import { Dialog } from '../parts/Dialog'
import { Combobox, type Option } from '../parts/listbox/Combobox'
import { entityOptions } from '../parts/listbox/entityOptions'

/** Asks for two entities, one after the other, and shows how they are connected. */
export function Connect({ from: given }: { from: string | null }) {
  const store = useStore()
  const { drawer } = useLayers()
  const corpus = useCorpus()
  const [from, setFrom] = useState(given)
  const choose = (id: string, close: () => void) => {
    if (from === null) return setFrom(id)
    close()
    drawer.value = false
    if (corpus) void corpus.go(store, connect(from, id))
    else store.act(connect(from, id))
  }
  const options = (query: string, close: () => void): readonly Option[] => {
    const ids =
      query === '' ? store.listed.value.map((row) => row.entity.id) : store.search.value.entities(query)
    return [
      ...entityOptions(
        store,
        ids.filter((id) => id !== from),
        from === null ? 'From' : 'To',
        (id) => choose(id, close),
      ),
      ...corpusOptions(
        corpus,
        query,
        (id) => choose(id, close),
        (id) => id === from || store.entities.has(id),
      ),
    ]
  }
  const name = from === null ? '' : (corpus?.reader.names.value.get(from)?.name ?? nameInText(store, from))
  return (
    <Dialog class="palette" label="Connect two" closesBeside>
      {(close) => (
        <>
          <p class="palette-question">
            {from === null ? (
              'How are two of them connected? Choose the first.'
            ) : (
              <>
                How is <b>{name}</b> connected to …
              </>
            )}
          </p>
          <Combobox
            key={from}
            label={from === null ? 'First name' : `Name to connect ${name} to`}
            options={(query) => options(query, close)}
          />
        </>
      )}
    </Dialog>
  )
}
