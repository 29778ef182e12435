import { useLayoutEffect, useRef } from 'preact/hooks'
import type { MachineReading, Stage } from '../../app/machine/reading'
import { originOf } from '../../intake/machine/server/address'
import { allowedOrigins } from '../../platform/connections'
import { useEditing, useStore } from '../context'
import { droppedLine, progressLine, suggestedLine, whatGoesWhere } from './words'
import './Course.css'

/** What goes where, then how far it is, then what came of it. */
export function Course({ reading }: { reading: MachineReading }) {
  const stage = reading.stage.value
  const place = useRef<HTMLElement>(null)
  const before = useRef(stage.is)
  // What had the focus is gone with the stage before.
  useLayoutEffect(() => {
    if (before.current !== stage.is) place.current?.querySelector<HTMLElement>('[data-next]')?.focus()
    before.current = stage.is
  }, [stage.is])
  return (
    <section class="course" aria-label="Reading" ref={place}>
      {stage.is !== 'reading' && <Before reading={reading} stage={stage} />}
      {stage.is === 'reading' && <During reading={reading} stage={stage} />}
    </section>
  )
}

type At<Is extends Stage['is']> = Extract<Stage, { is: Is }>

function Before({ reading, stage }: { reading: MachineReading; stage: Exclude<Stage, At<'reading'>> }) {
  const store = useStore()
  const editing = useEditing()
  const { piece } = store
  const { address, machine } = reading.server.value
  const origin = originOf(address)
  const allowed = allowedOrigins()
  const canEdit = editing.canEdit.value
  const isReady =
    canEdit && origin !== null && machine.trim() !== '' && (allowed === null || allowed.includes(origin))
  return (
    <>
      <div role="status" tabIndex={-1} class="outcome" data-next>
        {stage.is === 'stopped' && <Stopped stage={stage} />}
        {(stage.is === 'done' || stage.is === 'found') && <Done stage={stage} />}
      </div>
      {isReady && <p>{whatGoesWhere(piece, origin)}</p>}
      <div class="actions">
        {stage.is === 'found' && (
          <button type="button" class="button primary" onClick={() => reading.add()}>
            Add it now
          </button>
        )}
        <button
          type="button"
          class={stage.is === 'found' ? 'button' : 'button primary'}
          disabled={!isReady}
          onClick={() => reading.start()}
        >
          {startLabel[stage.is]}
        </button>
        {stage.is === 'stopped' && (
          <button type="button" class="button" disabled={!isReady} onClick={() => reading.restart()}>
            Begin anew
          </button>
        )}
        {!isReady && (
          <span class="quiet-text">
            {!canEdit
              ? 'Nothing is read: another tab has this piece.'
              : origin === null || machine.trim() === ''
                ? 'Nothing is sent before there are an address and a model.'
                : 'Nothing is sent: the page is not allowed to.'}
          </span>
        )}
      </div>
    </>
  )
}

const startLabel = {
  ready: 'Start reading',
  stopped: 'Go on',
  found: 'Read it once more',
  done: 'Read it once more',
} as const

function During({ reading, stage: { progress } }: { reading: MachineReading; stage: At<'reading'> }) {
  const told = progress === null ? 'Beginning…' : progressLine(progress)
  return (
    <div class="open-progress">
      <progress aria-label="How far it is" max={progress?.of ?? 1} value={progress?.done ?? 0} />
      <span role="status">{told}</span>
      <button type="button" class="button" data-next onClick={() => reading.cancel()}>
        Cancel
      </button>
    </div>
  )
}

function Stopped({ stage: { fault, resume } }: { stage: At<'stopped'> }) {
  const done = resume.names.length + resume.claims.length
  const kept = done === 0 ? 'Nothing was read yet.' : 'What was read so far is kept, to go on from.'
  return fault === null ? (
    <p>Cancelled. {kept}</p>
  ) : (
    <p class="fault">
      {fault.message} {fault.mend} {kept}
    </p>
  )
}

function Done({ stage }: { stage: At<'done'> | At<'found'> }) {
  const { edit, dropped, asked } = stage.outcome
  const suggested = suggestedLine(edit)
  return (
    <>
      <p>
        {suggested === '' ? (
          'It found nothing that is not there yet.'
        ) : (
          <b>
            {stage.is === 'found' ? 'Found, but not added' : 'Suggested'}: {suggested}.
          </b>
        )}{' '}
        <span class="quiet-text">
          {asked} {asked === 1 ? 'request' : 'requests'}
        </span>
      </p>
      {stage.is === 'found' && (
        <p class="fault">{stage.why} What was found is kept until this tab is closed.</p>
      )}
      {dropped.length > 0 && (
        <>
          <p>Dropped:</p>
          <ul>
            {dropped.map((one) => (
              <li key={one.reason}>{droppedLine(one)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
