import { useComputed, useSignal } from '@preact/signals'
import { explorerSubject } from '../../app/exporting/explorer'
import { handOut } from '../../app/handOut'
import { sizeText } from '../../app/pieces/words'
import { explorerFile } from '../../export/explorerFile'
import { ExportFault } from '../../export/export'
import { isLocal } from '../../storage/localId'
import { useCollection, useFetchShell, useNews, usePicture, useStore } from '../context'
import { Row } from './FormRow'

/** The explorer with the piece in one file. What it is made from is large, and fetched when it is asked for. */
export function PageRow() {
  const store = useStore()
  const picture = usePicture()
  const news = useNews()
  const fetchShell = useFetchShell()
  const shell = useSignal<string | null>(null)
  const isFetching = useSignal(false)
  const hasText = useSignal(true)
  const collection = useCollection()
  const together = collection && {
    collection: collection.collection.value,
    pieces: collection.pieces.value,
  }
  const isOwn = (together?.pieces ?? [store.piece]).some(({ id }) => isLocal(id))
  const made = useComputed(() =>
    shell.value === null
      ? null
      : explorerSubject(store, picture, { shell: shell.value, together, hasText: hasText.value }),
  )
  const size = useComputed(() => (made.value ? new Blob([explorerFile.produce(made.value)]).size : 0))
  if (!fetchShell) return null
  const prepare = async () => {
    isFetching.value = true
    try {
      shell.value = await fetchShell()
    } catch (error) {
      if (!(error instanceof ExportFault)) throw error
      news.say(error.message)
    }
    isFetching.value = false
  }
  const subject = made.value
  return (
    <Row
      name="Page"
      tells={
        <>
          One HTML file that anybody opens in a browser, without a network and without Hearsay: it begins with
          what you see, and all else is a click away.{' '}
          {together && 'All pieces are in it, and who was judged to be who. '}
          {isOwn &&
            together &&
            'The texts of your pieces go along: without them nobody can tell what is copied.'}
          {isOwn &&
            !together &&
            (hasText.value
              ? 'The text of your piece is in it.'
              : 'The text stays here: names, claims and short quotations go.')}
          {isOwn && !together && (
            <label class="check">
              <input
                type="checkbox"
                checked={!hasText.value}
                onChange={(event) => {
                  hasText.value = !event.currentTarget.checked
                }}
              />
              Leave the text out
            </label>
          )}
        </>
      }
    >
      {subject ? (
        <button
          type="button"
          class="button"
          aria-label={`Save the page, ${sizeText(size.value)}`}
          onClick={() => void handOut(explorerFile, subject, news)}
        >
          Save {sizeText(size.value)}
        </button>
      ) : (
        <button type="button" class="button" disabled={isFetching.value} onClick={() => void prepare()}>
          {isFetching.value ? 'Making it…' : 'Make the page'}
        </button>
      )}
    </Row>
  )
}
