import type { MachineReading } from '../../app/machine/reading'
import { originOf } from '../../intake/machine/server/address'
import { type Diagnosis, notAllowed } from '../../intake/machine/server/diagnose'
import { allowedOrigins } from '../../platform/connections'
import './ServerForm.css'

/** Where Ollama listens when nobody says otherwise. */
const USUAL = 'http://127.0.0.1:11434'

/** Address, machine and key, and what a test of them found. */
export function ServerForm({ reading }: { reading: MachineReading }) {
  const { server, isTesting, isKept, diagnosis } = reading
  const { address, machine, key } = server.value
  const isReading = reading.stage.value.is === 'reading'
  const machines = diagnosis.value?.machines ?? []
  const isEmpty = address + machine + key === ''
  return (
    <form
      class="server-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReading) reading.test()
      }}
    >
      <fieldset disabled={isReading} aria-label="The server">
        <label class="wide">
          Address
          <input
            type="text"
            class="field"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            placeholder={USUAL}
            value={address}
            onInput={({ currentTarget }) => reading.change({ address: currentTarget.value })}
          />
        </label>
        <label>
          Model
          <input
            type="text"
            class="field"
            autoComplete="off"
            spellcheck={false}
            list="machines-there"
            value={machine}
            onInput={({ currentTarget }) => reading.change({ machine: currentTarget.value })}
          />
          <datalist id="machines-there">
            {machines.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
        <label>
          <span>
            Key <span class="quiet-text">if it asks for one</span>
          </span>
          <input
            type="password"
            class="field"
            autoComplete="off"
            value={key}
            onInput={({ currentTarget }) => reading.change({ key: currentTarget.value })}
          />
        </label>
        <div class="actions wide">
          <button type="submit" class="button" disabled={isTesting.value}>
            Test connection
          </button>
          <button type="button" class="button" disabled={isEmpty} onClick={() => reading.forget()}>
            Forget these
          </button>
          <span class="quiet-text">
            {isKept.value
              ? 'Kept in this browser only, the key as it is.'
              : 'This browser keeps nothing: they last as long as the page.'}
          </span>
        </div>
      </fieldset>
      {/* Not told anew at each letter that is typed. */}
      {diagnosis.value === null && !isTesting.value && <Found diagnosis={refusal(address)} />}
      <div role="status">{isTesting.value ? <p>Testing…</p> : <Found diagnosis={diagnosis.value} />}</div>
    </form>
  )
}

/** Said before anything is tried: the page's own policy is known. */
function refusal(address: string): Diagnosis | null {
  const page = { origin: location.origin, allowed: allowedOrigins() }
  const origin = originOf(address.trim() === '' ? USUAL : address)
  if (origin === null || page.allowed === null || page.allowed.includes(origin)) return null
  // Before there is an address, a page that may connect somewhere has nothing to complain of.
  if (address.trim() === '' && page.allowed.some((one) => one !== page.origin)) return null
  return notAllowed(origin, page)
}

function Found({ diagnosis }: { diagnosis: Diagnosis | null }) {
  if (diagnosis === null) return null
  const { found, what, mend } = diagnosis
  return (
    <div class={found === 'fine' ? 'finding fine' : 'finding'}>
      <p>{what}</p>
      {mend.length > 0 && (
        <ul>
          {mend.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
