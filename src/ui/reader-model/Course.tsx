import { useEffect, useRef } from 'preact/hooks'
import { originOf } from '../../intake/model/address'
import { allowedOrigins } from '../../platform/connections'
import { useStore } from '../app'
import type { ModelReading, Stage } from './reading'
import { droppedLine, progressLine, suggestedLine, whatGoesWhere } from './words'

/** What goes where, then how far it is, then what came of it. */
export function Course({ reading }: { reading: ModelReading }) {
  const stage = reading.stage.value
  const place = useRef<HTMLElement>(null)
  const before = useRef(stage.is)
  // What had the focus is gone with the stage before.
  useEffect(() => {
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

function Before({ reading, stage }: { reading: ModelReading; stage: Exclude<Stage, At<'reading'>> }) {
  const { piece } = useStore()
  const { address, model } = reading.server.value
  const origin = originOf(address)
  const allowed = allowedOrigins()
  const isReady = origin !== null && model.trim() !== '' && (allowed === null || allowed.includes(origin))
  return (
    <>
      <div role="status" tabIndex={-1} class="outcome" data-next>
        {stage.is === 'stopped' && <Stopped stage={stage} />}
        {stage.is === 'done' && <Done stage={stage} />}
      </div>
      {isReady && <p>{whatGoesWhere(piece, origin)}</p>}
      <div class="actions">
        <button type="button" class="button primary" disabled={!isReady} onClick={() => reading.start()}>
          {stage.is === 'stopped' ? 'Go on' : stage.is === 'done' ? 'Read it once more' : 'Start reading'}
        </button>
        {stage.is === 'stopped' && (
          <button type="button" class="button" disabled={!isReady} onClick={() => reading.restart()}>
            Begin anew
          </button>
        )}
        {!isReady && (
          <span class="quiet-text">
            {origin === null || model.trim() === ''
              ? 'Nothing is sent before there are an address and a model.'
              : 'Nothing is sent: the page is not allowed to.'}
          </span>
        )}
      </div>
    </>
  )
}

function During({ reading, stage: { progress } }: { reading: ModelReading; stage: At<'reading'> }) {
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

function Done({ stage: { outcome } }: { stage: At<'done'> }) {
  const { edit, dropped, asked } = outcome
  const suggested = suggestedLine(edit)
  return (
    <>
      <p>
        {suggested === '' ? 'It found nothing that is not there yet.' : <b>Suggested: {suggested}.</b>}{' '}
        <span class="quiet-text">
          {asked} {asked === 1 ? 'request' : 'requests'}
        </span>
      </p>
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
