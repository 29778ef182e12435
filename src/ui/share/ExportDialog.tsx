import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { graphSubject, type PictureChoice, pictureSubject, reportSubject } from '../../app/exporting/subjects'
import { copiedBytes, handOut } from '../../app/handOut'
import type { Export } from '../../export/export'
import { exportsOf } from '../../export/list'
import { tellKept } from '../../export/words/kept'
import type { Extent } from '../../graph/look/still'
import { useEditing, useLayers, useNews, usePicture, useStore } from '../context'
import { Dialog } from '../parts/Dialog'
import { printReport } from '../print/printing'
import { FormRow, Row } from './FormRow'
import { PageRow } from './PageRow'

/** Fetched only when somebody asks for them. */
interface Forms {
  readonly pictures: readonly Export<'picture'>[]
  readonly data: readonly Export<'graph'>[]
  readonly texts: readonly Export<'report'>[]
}

const fetchForms = async (): Promise<Forms> => {
  const [{ pictures }, { data }, { texts }] = await Promise.all([
    import('../../export/pictures/list'),
    import('../../export/data/list'),
    import('../../export/texts/list'),
  ])
  return { pictures, data, texts }
}

/** Everything that the piece can be taken away as, with what each form keeps. */
export function ExportDialog() {
  const forms = useSignal<Forms | null>(null)
  const hasFailed = useSignal(false)
  useEffect(() => {
    fetchForms().then(
      (fetched) => {
        forms.value = fetched
      },
      () => {
        hasFailed.value = true
      },
    )
  }, [forms, hasFailed])
  return (
    <Dialog class="open-dialog share-dialog" label="Export">
      {(close) => (
        <>
          <div class="open-head">
            <h2>Export</h2>
            <button type="button" class="button" onClick={close}>
              Close
            </button>
          </div>
          {hasFailed.value && (
            <p role="alert">
              The code for this could not be fetched: check the connection and open it again.
            </p>
          )}
          {forms.value && (
            <>
              <Pictures forms={forms.value.pictures} />
              <Texts forms={forms.value.texts} />
              <Data forms={forms.value.data} />
            </>
          )}
        </>
      )}
    </Dialog>
  )
}

const extentNames: Readonly<Record<Extent, string>> = {
  whole: 'the whole graph',
  seen: 'the part I see',
  selection: 'what is selected',
}

const scales = [1, 2, 4]

function Pictures({ forms }: { forms: Forms['pictures'] }) {
  const store = useStore()
  const news = useNews()
  const camera = usePicture().camera.value
  const isSelecting = store.selection.value !== null
  const choice = useSignal<PictureChoice>({
    extent: isSelecting ? 'selection' : 'whole',
    theme: window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    scale: 2,
  })
  const { extent, theme, scale } = choice.value
  const extents = (['whole', 'seen', 'selection'] as const).filter(
    (one) => isSelecting || one !== 'selection',
  )
  const choose = (change: Partial<PictureChoice>) => {
    choice.value = { ...choice.value, ...change }
  }
  const give = (to: (subject: NonNullable<ReturnType<typeof pictureSubject>>) => void) => () => {
    const subject = pictureSubject(store, camera, choice.value)
    if (subject) to(subject)
    else news.say('The graph is not drawn yet.')
  }
  return (
    <section aria-labelledby="export-pictures">
      <h3 id="export-pictures">Pictures</h3>
      <div class="share-choices">
        <Choice
          label="Of"
          value={extent}
          options={extents.map((one) => [one, extentNames[one]])}
          onChoose={(chosen) => choose({ extent: chosen })}
        />
        <Choice
          label="On"
          value={theme}
          options={[
            ['light', 'light paper'],
            ['dark', 'dark paper'],
          ]}
          onChoose={(chosen) => choose({ theme: chosen })}
        />
        <Choice
          label="PNG at"
          value={String(scale)}
          options={scales.map((one) => [String(one), `${one}×`])}
          onChoose={(chosen) => choose({ scale: Number(chosen) })}
        />
      </div>
      <ul>
        {forms.map((form) => (
          <FormRow key={form.id} form={form} onSave={give((subject) => void handOut(form, subject, news))}>
            {form.to.place === 'file' && form.to.type === 'image/png' && (
              <button
                type="button"
                class="button"
                aria-label={`Copy ${form.label}`}
                onClick={give((subject) => void copiedBytes(form, subject).then(news.say))}
              >
                Copy
              </button>
            )}
          </FormRow>
        ))}
      </ul>
    </section>
  )
}

/** What one reads, prints, or opens in Hearsay again. */
function Texts({ forms }: { forms: Forms['texts'] }) {
  const store = useStore()
  const { journal } = useEditing()
  const news = useNews()
  const { dialog } = useLayers()
  const camera = usePicture().camera.value
  const isPart = useSignal(false)
  const subject = () => reportSubject(store, camera, isPart.value)
  return (
    <section aria-labelledby="export-texts">
      <h3 id="export-texts">To read, and to open again</h3>
      <PartChoice isPart={isPart} />
      <ul>
        <Row
          name="Print, or save as PDF"
          tells={tellKept({
            keeps:
              'the picture, names with their roles, each claim and remark with its voices, dates and ¶, and the story',
            loses: 'quotations and the text',
          })}
        >
          <button
            type="button"
            class="button"
            onClick={() => {
              dialog.value = null
              printReport(subject())
            }}
          >
            Print
          </button>
        </Row>
        {forms.map((form) => (
          <FormRow key={form.id} form={form} onSave={() => void handOut(form, subject(), news)} />
        ))}
        {exportsOf('piece').map((form) => (
          <FormRow
            key={form.id}
            form={{ ...form, label: 'Hearsay piece' }}
            onSave={() => void handOut(form, journal.value, news)}
          />
        ))}
        <PageRow />
      </ul>
    </section>
  )
}

function Data({ forms }: { forms: Forms['data'] }) {
  const store = useStore()
  const news = useNews()
  const camera = usePicture().camera.value
  const isPart = useSignal(false)
  return (
    <section aria-labelledby="export-data">
      <h3 id="export-data">Data</h3>
      <PartChoice isPart={isPart} />
      <ul>
        {forms.map((form) => (
          <FormRow
            key={form.id}
            form={form}
            onSave={() => void handOut(form, graphSubject(store, camera, isPart.value), news)}
          />
        ))}
      </ul>
    </section>
  )
}

const PartChoice = ({ isPart }: { isPart: Signal<boolean> }) => (
  <div class="share-choices">
    <Choice
      label="Of"
      value={isPart.value ? 'part' : 'all'}
      options={[
        ['all', 'all names and claims'],
        ['part', 'what is shown'],
      ]}
      onChoose={(chosen) => {
        isPart.value = chosen === 'part'
      }}
    />
  </div>
)

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly (readonly [value: Value, name: string])[]
  onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label>
      {label}{' '}
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([one]) => one === event.currentTarget.value)
          if (chosen) onChoose(chosen[0])
        }}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
