import { isOwnPiece, useApp } from '../app'
import { runCommand } from '../commands'

/** Nothing where the piece takes in no suggestions. */
export function ReadWithModelButton() {
  const app = useApp()
  return isOwnPiece(app) ? (
    <p>
      <button type="button" class="button" onClick={() => runCommand(app, 'read-with-model')}>
        Read with a model of your own…
      </button>
    </p>
  ) : null
}
