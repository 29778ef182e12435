import type { EntityChange } from '../../../model/edits/edit'
import { kinds } from '../../../model/vocabulary'
import { useCommands, useEdit, useEditing, useStore } from '../../context'
import { Key } from '../../parts/Key'
import { ChoiceField, kindOptions, TextField, useNames } from './fields'
import { Mentions } from './Mentions'

/** All that can be said of an entity. Each change is an edit of its own. */
export function EntityForm({ id }: { id: string }) {
  const store = useStore()
  const editing = useEditing()
  const { run } = useCommands()
  const edit = useEdit()
  const entity = store.entities.get(id)
  const places = useNames((other) => other !== id && store.entities.get(other)?.kind === 'place')
  if (!entity) return null
  const change = (changes: EntityChange) => edit({ do: 'change-entity', entity: id, change: changes })
  const isPlace = entity.kind === 'place'
  return (
    <fieldset class="review-form" disabled={!editing.canEdit.value}>
      {entity.made?.reason !== undefined && <p class="dossier-meta">Why: {entity.made.reason}</p>}
      <div class="review-fields">
        <TextField id="review-first" label="Name" value={entity.name} onDone={(name) => change({ name })} />
        <ChoiceField
          label="Kind"
          value={entity.kind}
          options={kindOptions}
          onChoose={(chosen) => {
            const kind = kinds.find((one) => one === chosen)
            if (kind) change({ kind })
          }}
        />
        <TextField
          label="Inside a sentence"
          hint="“the Kremlin”"
          value={entity.inText ?? ''}
          onDone={(inText) => change({ inText: inText || null })}
        />
        <TextField
          label="Other names"
          hint="a line each"
          value={entity.aliases.join('\n')}
          onDone={(typed) => change({ aliases: linesOf(typed) })}
          hasLines
        />
        <TextField
          label="Role"
          hint="what nobody disputes"
          value={entity.role ?? ''}
          onDone={(role) => change({ role: role || null })}
        />
        {isPlace && (
          <ChoiceField
            label="Lies in"
            value={entity.within ?? ''}
            options={[['', '—'], ...places]}
            onChoose={(within) => change({ within: within || null })}
          />
        )}
        <label class="check">
          <input
            type="checkbox"
            checked={entity.unnamed}
            onChange={(event) => change({ unnamed: event.currentTarget.checked })}
          />
          <span>
            Nobody in particular <small class="quiet-text">“US officials”</small>
          </span>
        </label>
      </div>
      <div class="actions">
        <button type="button" class="button" onClick={() => run('merge')}>
          Same as… <Key of="merge" />
        </button>
        <button type="button" class="button" onClick={() => run('claim-from')}>
          Claim from here… <Key of="claim-from" />
        </button>
      </div>
      <Mentions id={id} />
    </fieldset>
  )
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
