import { useLayoutEffect, useRef } from 'preact/hooks'
import { useApp } from './app'
import { commands } from './commands'
import { keyLabel, setSingleKeys, singleKeys } from './keys'

export function Help() {
  const app = useApp()
  const dialog = useRef<HTMLDialogElement>(null)
  // Before paint: what is typed next goes into the dialog already.
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-labelledby="help-title"
      onClose={() => {
        app.dialog.value = null
      }}
    >
      <form method="dialog" class="help-head">
        <h2 id="help-title">Keys</h2>
        <button type="submit" class="button">
          Close
        </button>
      </form>
      <table>
        <tbody>
          {commands
            .filter((command) => command.keys.length > 0)
            .map((command) => (
              <tr key={command.id}>
                <th scope="row">{command.label}</th>
                <td>
                  {command.keys.map((key) => (
                    <kbd key={key}>{keyLabel(key)}</kbd>
                  ))}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
        Use single-key shortcuts
      </label>
    </dialog>
  )
}
