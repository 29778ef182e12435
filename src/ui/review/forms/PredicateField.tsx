import { useId } from 'preact/hooks'
import { familyNames } from '../../../app/words'
import type { ClaimChange } from '../../../model/edits/edit'
import type { Claim } from '../../../model/piece'
import { predicates } from '../../../model/predicates'
import { families } from '../../../model/vocabulary'
import { TextField } from './fields'

const OTHER = 'other'

interface Props {
  claim: Claim
  onChange: (change: ClaimChange) => boolean
}

/** How the two are related: out of the vocabulary, or in words of its own. */
export function PredicateField({ claim, onChange }: Props) {
  const id = useId()
  return (
    <>
      <div class="review-field">
        <label for={id}>is</label>
        <select
          id={id}
          value={claim.predicate}
          onChange={(event) => {
            onChange({ predicate: event.currentTarget.value })
          }}
        >
          <option value={OTHER}>in words of its own</option>
          {families.map((family) => (
            <optgroup key={family} label={familyNames[family]}>
              {[...predicates]
                .filter(([id, predicate]) => id !== OTHER && predicate.family === family)
                .map(([id, { wording }]) => (
                  <option key={id} value={id}>
                    {wording}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      {claim.predicate === OTHER && (
        <TextField
          label="in these words"
          value={claim.wording ?? ''}
          onDone={(wording) => onChange({ wording })}
        />
      )}
    </>
  )
}
