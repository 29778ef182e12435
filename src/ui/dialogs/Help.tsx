import { useEffect, useRef, useState } from 'preact/hooks'
import type { Command } from '../../app/commands/command'
import { keyLabel } from '../../app/keys/label'
import { isAllowed, isFixed, isSingle, keyName } from '../../app/keys/table'
import type { Kept } from '../../app/screen/offline'
import { useCommands, useKeys, useOffline } from '../context'
import { Dialog } from '../parts/Dialog'
import './Help.css'

/** All commands with their keys, which can be changed here. */
export function Help() {
  const keys = useKeys()
  const { all: commands } = useCommands()
  const offline = useOffline()
  /** Id of the command that waits for its new key. */
  const [asking, setAsking] = useState<string | null>(null)
  const listed = (part: readonly Command[]) => (
    <ul class="key-list">
      {part.map((command) => (
        <KeyRow
          key={command.id}
          command={command}
          asks={asking === command.id}
          onAsk={(asks) => setAsking(asks ? command.id : null)}
        />
      ))}
    </ul>
  )
  const hasKeys = (command: Command) => command.keys.length > 0 || keys.isChanged(command.id)
  return (
    <Dialog class="help" label="Keys">
      {(close) => (
        <>
          <div class="help-head">
            <h2>Keys</h2>
            <button type="button" class="button" onClick={close}>
              Close
            </button>
          </div>
          <label class="check">
            <input
              type="checkbox"
              checked={keys.singleKeys.value}
              onChange={(event) => keys.setSingleKeys(event.currentTarget.checked)}
            />
            Use single-key shortcuts
          </label>
          {listed(commands.filter(hasKeys))}
          <details>
            <summary>Commands without a key</summary>
            {listed(commands.filter((command) => !hasKeys(command)))}
          </details>
          <p class="dossier-meta">
            Shift with F10, the menu key, a right click or a long press on a name, a line or a claim opens the
            menu of what can be done to it.
          </p>
          {offline && <p class="dossier-meta">{keptText[offline.kept.value]}</p>}
          {keys.hasChanges() && (
            <button type="button" class="button" onClick={keys.resetAllKeys}>
              All keys as usual
            </button>
          )}
        </>
      )}
    </Dialog>
  )
}

const keptText: Readonly<Record<Kept, string>> = {
  nothing: 'This browser has not kept Hearsay (yet): it needs a network to be opened.',
  most: 'Without a network, Hearsay opens and is explored; the map, and what reads texts, are still on their way.',
  all: 'Everything works without a network.',
}

interface RowProps {
  command: Command
  asks: boolean
  onAsk: (asks: boolean) => void
}

function KeyRow({ command, asks, onAsk }: RowProps) {
  const { keysOf, singleKeys, isChanged, resetKeys } = useKeys()
  const keys = keysOf(command)
  return (
    <li>
      <span class="key-command">{command.label}</span>
      <span class="key-keys">
        {keys.map((key) => (
          <kbd key={key} class={isSingle(key) && !singleKeys.value ? 'off' : ''}>
            {keyLabel(key)}
          </kbd>
        ))}
        {keys.length === 0 && <span class="quiet-text">no key</span>}
      </span>
      <span class="key-tools">
        {isFixed(command) ? (
          <span class="quiet-text">fixed</span>
        ) : (
          <button
            type="button"
            class="link"
            aria-expanded={asks}
            aria-label={`Change the key of “${command.label}”`}
            onClick={() => onAsk(!asks)}
          >
            Change
          </button>
        )}
        {isChanged(command.id) && (
          <button
            type="button"
            class="link"
            aria-label={`Usual key for “${command.label}”`}
            onClick={() => resetKeys(command.id)}
          >
            As usual
          </button>
        )}
      </span>
      {asks && <AskForKey command={command} onDone={() => onAsk(false)} />}
    </li>
  )
}

/** Waits for the next key; tells when it cannot be had, or who has it. */
function AskForKey({ command, onDone }: { command: Command; onDone: () => void }) {
  const [pressed, setPressed] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { giveKey, holderOf } = useKeys()
  const { all: commands } = useCommands()
  const holderId = pressed === null ? undefined : holderOf(pressed, command.scope)
  const holder = commands.find(({ id }) => id === holderId)
  const done = (key: string | null) => {
    giveKey(command.id, key)
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    const key = keyName(event)
    if (event.key === 'Escape') onDone()
    else if (event.key === 'Backspace' || event.key === 'Delete') done(null)
    else if (isAllowed(key) && (holderOf(key, command.scope) ?? command.id) === command.id) done(key)
    else setPressed(key)
  }
  return (
    <div class="key-question">
      {/* A field, so that a screen reader hands every key on to the page. */}
      <input
        class="field"
        ref={field}
        readOnly
        value={pressed === null ? '' : keyLabel(pressed)}
        placeholder="Press a key"
        aria-label={`New key for “${command.label}”`}
        aria-describedby="key-told"
        onKeyDown={onKeyDown}
      />
      <p id="key-told" role="status">
        {pressed === null
          ? 'Backspace takes the key away, Esc leaves it as it is.'
          : holder && isAllowed(pressed)
            ? isFixed(holder)
              ? `${keyLabel(pressed)} always does: ${holder.label}.`
              : `${keyLabel(pressed)} does now: ${holder.label}.`
            : `${keyLabel(pressed)} is needed elsewhere. Press another key.`}
      </p>
      {pressed !== null && holder && isAllowed(pressed) && !isFixed(holder) && (
        <button type="button" class="button" onClick={() => done(pressed)}>
          Swap the two keys
        </button>
      )}
    </div>
  )
}
