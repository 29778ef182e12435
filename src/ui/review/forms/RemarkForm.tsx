import type { RemarkChange } from '../../../model/edits/edit'
import { UNATTRIBUTED } from '../../../model/vocabulary'
import { useEdit, useEditing, useStore } from '../../context'
import { AboutField } from './AboutField'
import { EvidenceField } from './EvidenceField'
import { ChoiceField, TextField, useNames } from './fields'
import { VoicesField } from './VoicesField'

/** All that can be said of a remark. Each change is an edit of its own. */
export function RemarkForm({ id }: { id: string }) {
  const store = useStore()
  const editing = useEditing()
  const edit = useEdit()
  const remark = store.remarks.get(id)
  const names = useNames()
  if (!remark) return null
  const change = (changes: RemarkChange) => edit({ do: 'change-remark', remark: id, change: changes })
  return (
    <fieldset class="review-form" disabled={!editing.canEdit.value}>
      {remark.made?.reason !== undefined && <p class="dossier-meta">Why: {remark.made.reason}</p>}
      <div class="review-fields">
        <TextField
          id="review-first"
          label="What is said"
          value={remark.text}
          onDone={(text) => change({ text })}
          isLong
        />
        <VoicesField
          voices={remark.voices}
          names={[...names, [UNATTRIBUTED, 'somebody, not named']]}
          onChange={(voices) => change({ voices })}
        />
        <ChoiceField
          label="Said to"
          value={remark.to ?? ''}
          options={[['', '—'], ...names]}
          onChoose={(to) => change({ to: to || null })}
        />
        <AboutField about={remark.about} names={names} onChange={(about) => change({ about })} />
        <TextField
          label="When it was said"
          hint="2022-10-18, 2014~"
          value={remark.said ?? ''}
          onDone={(said) => change({ said: said || null })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={remark.speech === 'direct'}
            onChange={(event) => change({ speech: event.currentTarget.checked ? 'direct' : 'indirect' })}
          />
          <span>In their own words, quoted</span>
        </label>
        <EvidenceField evidence={remark.evidence} onChange={(evidence) => change({ evidence })} />
      </div>
    </fieldset>
  )
}
