import { claimSubject, pathSubject } from '../../app/exporting/answers'
import { pictureSubject } from '../../app/exporting/subjects'
import { copiedBytes, handOut } from '../../app/handOut'
import { absolute, webAddress } from '../../app/links'
import { nameInText, nameOf } from '../../app/names'
import { exportsOf } from '../../export/list'
import { png } from '../../export/pictures/png'
import { toUrl } from '../../state/url'
import { isLocal } from '../../storage/localId'
import { useCollection, useCommands, useEditing, useNews, usePicture, useStore } from '../context'
import { CopyButton } from '../parts/buttons/CopyButton'
import { ExportButton } from '../parts/buttons/ExportButton'
import { Dialog } from '../parts/Dialog'
import { EmbedRow } from './EmbedRow'
import { Row } from './FormRow'
import { PageRow } from './PageRow'

/** What was found, as somebody else is given it: each way with what they will see. */
export function ShareDialog() {
  const { run, has } = useCommands()
  /** Another dialog opens in its place, and gives the focus back to where this one was opened. */
  const instead = (close: () => void, command: string) => () => {
    close()
    run(command)
  }
  return (
    <Dialog class="open-dialog share-dialog" label="Share">
      {(close) => (
        <>
          <div class="open-head">
            <h2>Share</h2>
            <button type="button" class="button" onClick={close}>
              Close
            </button>
          </div>
          <ul>
            <LinkRow />
            <AnswerRow onConnect={instead(close, 'connect')} />
            <PictureRow />
            <FileRow />
            <PageRow />
            <EmbedRow />
            {has('copy-for-story') && (
              <Row
                name="Story"
                tells="Several views one after another, each told in your words; it is kept with the piece and in what is exported."
              >
                <button type="button" class="button" onClick={instead(close, 'story-steps')}>
                  Story…
                </button>
              </Row>
            )}
            <Row name="Anything else" tells="Drawings, print, reports, tables and files for other programs.">
              <button type="button" class="button" onClick={instead(close, 'export')}>
                Export…
              </button>
            </Row>
          </ul>
        </>
      )}
    </Dialog>
  )
}

function LinkRow() {
  const store = useStore()
  const query = toUrl(store.view.value)
  const link = absolute(query)
  return (
    <Row
      name="Link"
      tells={
        <>
          {whereOpened(isLocal(store.piece.id), webAddress(query) === null)}
          <output class="share-link">{link}</output>
        </>
      }
    >
      <CopyButton label="Copy link" done="Link copied" text={() => link} />
    </Row>
  )
}

/** Who can open a link, and what they see. */
function whereOpened(isOwn: boolean, isFile: boolean): string {
  if (isFile) return 'Opens this very page on this computer, with what you see. Others need the page itself.'
  return isOwn
    ? 'Opens what you see, in this browser only: your piece is nowhere else. To give it to somebody, save the file or the page.'
    : 'Opens what you see: what is selected, the trail, filters and view.'
}

/** What is selected, in words. */
function AnswerRow({ onConnect }: { onConnect: () => void }) {
  const store = useStore()
  const explanation = store.explanation.value
  const selection = store.selection.value
  const claim = selection?.type === 'claim' ? store.claims.get(selection.id) : undefined
  if (explanation)
    return (
      <Row
        name="The answer as text"
        tells={`How ${nameInText(store, explanation.from)} and ${nameInText(store, explanation.to)} are connected, step by step, with who says so, and the link.`}
      >
        {exportsOf('path').map((form) => (
          <ExportButton key={form.id} form={form} subject={() => pathSubject(store, explanation)} />
        ))}
      </Row>
    )
  if (claim)
    return (
      <Row
        name="The claim as text"
        tells="Its sentence with who says so, where it stands in the piece, and the link."
      >
        {exportsOf('claim').map((form) => (
          <ExportButton key={form.id} form={form} subject={() => claimSubject(store, claim)} />
        ))}
      </Row>
    )
  return (
    <Row
      name="The answer as text"
      tells="How two are connected, step by step, with who says so: choose them first. A claim that is selected is cited."
    >
      <button type="button" class="button" onClick={onConnect}>
        Connect two
      </button>
    </Row>
  )
}

function PictureRow() {
  const store = useStore()
  const news = useNews()
  const camera = usePicture().camera.value
  const selection = store.selection.value
  const give = (to: (subject: NonNullable<ReturnType<typeof pictureSubject>>) => void) => () => {
    const theme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
    const subject = pictureSubject(store, camera, {
      extent: selection ? 'selection' : 'whole',
      theme,
      scale: 2,
    })
    if (subject) to(subject)
    else news.say('The graph is not drawn yet.')
  }
  return (
    <Row
      name="Picture"
      tells={`${selection?.type === 'entity' ? `${nameOf(store, selection.id)} and who is tied to them` : selection ? 'What is selected' : 'The graph'}, as it is drawn, with what the lines mean and where it is from.`}
    >
      <button
        type="button"
        class="button"
        aria-label="Copy the picture"
        onClick={give((subject) => void copiedBytes(png, subject).then(news.say))}
      >
        Copy
      </button>
      <button
        type="button"
        class="button"
        aria-label="Save the picture"
        onClick={give((subject) => void handOut(png, subject, news))}
      >
        Save
      </button>
    </Row>
  )
}

function FileRow() {
  const { journal } = useEditing()
  const news = useNews()
  const store = useStore()
  const collection = useCollection()
  if (collection)
    return (
      <Row
        name="File"
        tells="For others who use Hearsay: they open it and have all its pieces as they are here, their texts too, and who was judged to be who."
      >
        {exportsOf('collection').map((form) => (
          <button
            key={form.id}
            type="button"
            class="button"
            aria-label="Save the file"
            onClick={() =>
              void handOut(
                form,
                { collection: collection.collection.value, pieces: collection.pieces.value },
                news,
              )
            }
          >
            Save
          </button>
        ))}
      </Row>
    )
  return (
    <Row
      name="File"
      tells={`For others who use Hearsay: they open it and have the piece as it is here${isLocal(store.piece.id) ? ', its text too' : ''}${journal.value.entries.length > 0 ? ', with all that was done to it' : ''}.`}
    >
      {exportsOf('piece').map((form) => (
        <button
          key={form.id}
          type="button"
          class="button"
          aria-label="Save the file"
          onClick={() => void handOut(form, journal.value, news)}
        >
          Save
        </button>
      ))}
    </Row>
  )
}
