import { stanceNames } from '../../../app/words'
import type { ClaimChange } from '../../../model/edits/edit'
import { stances, UNATTRIBUTED } from '../../../model/vocabulary'
import { useEdit, useEditing, useStore } from '../../context'
import { EvidenceField } from './EvidenceField'
import { ChoiceField, TextField, useNames } from './fields'
import { PredicateField } from './PredicateField'
import { VoicesField } from './VoicesField'

/** All that can be said of a claim. Each change is an edit of its own. */
export function ClaimForm({ id }: { id: string }) {
  const store = useStore()
  const editing = useEditing()
  const edit = useEdit()
  const claim = store.claims.get(id)
  const names = useNames()
  const places = useNames((one) => store.entities.get(one)?.kind === 'place')
  if (!claim) return null
  const change = (changes: ClaimChange) => edit({ do: 'change-claim', claim: id, change: changes })
  return (
    <fieldset class="review-form" disabled={!editing.canEdit.value}>
      {claim.made?.reason !== undefined && <p class="dossier-meta">Why: {claim.made.reason}</p>}
      <div class="review-fields">
        <TextField
          id="review-first"
          label="Sentence"
          hint={claim.denied ? 'says positively what is denied' : undefined}
          value={claim.text}
          onDone={(text) => change({ text })}
          isLong
        />
        <ChoiceField
          label="Who or what"
          value={claim.subject}
          options={names.filter(([one]) => one !== claim.object)}
          onChoose={(subject) => change({ subject })}
        />
        <PredicateField claim={claim} onChange={change} />
        <ChoiceField
          label="whom or what"
          value={claim.object}
          options={names.filter(([one]) => one !== claim.subject)}
          onChoose={(object) => change({ object })}
        />
        <button
          type="button"
          class="button"
          onClick={() => change({ subject: claim.object, object: claim.subject })}
        >
          The other way round
        </button>
        <VoicesField
          voices={claim.voices}
          names={[...names, [UNATTRIBUTED, 'somebody, not named']]}
          onChange={(voices) => change({ voices })}
        />
        <ChoiceField
          label="Told as"
          value={claim.stance}
          options={stances.map((stance) => [stance, stanceNames[stance].toLowerCase()] as const)}
          onChoose={(chosen) => {
            const stance = stances.find((one) => one === chosen)
            if (stance) change({ stance })
          }}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={claim.denied}
            onChange={(event) => change({ denied: event.currentTarget.checked })}
          />
          <span>The voices deny it</span>
        </label>
        <TextField
          label="When it happens"
          hint="2022-10-18, 2014~"
          value={claim.when ?? ''}
          onDone={(when) => change({ when: when || null })}
        />
        <TextField
          label="When it was said"
          value={claim.said ?? ''}
          onDone={(said) => change({ said: said || null })}
        />
        <ChoiceField
          label="Said to"
          value={claim.to ?? ''}
          options={[['', '—'], ...names]}
          onChoose={(to) => change({ to: to || null })}
        />
        <ChoiceField
          label="Where"
          value={claim.where ?? ''}
          options={[['', '—'], ...places]}
          onChoose={(where) => change({ where: where || null })}
        />
        <TextField
          label="Only if"
          value={claim.condition ?? ''}
          onDone={(condition) => change({ condition: condition || null })}
        />
        <TextField label="Note" value={claim.note ?? ''} onDone={(note) => change({ note: note || null })} />
        <EvidenceField evidence={claim.evidence} onChange={(evidence) => change({ evidence })} />
      </div>
    </fieldset>
  )
}
