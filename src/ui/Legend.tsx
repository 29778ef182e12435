import { familyOf } from '../graph/filter'
import { families, kinds } from '../model/piece'
import { toggleFamily, toggleKind } from '../state/actions'
import { useStore } from './app'
import { Glyph } from './parts/Glyph'
import { familyNames, kindNames } from './words'

/** What shapes and lines mean. Kinds and families are switches as well. */
export function Legend() {
  const store = useStore()
  const { hiddenKinds, hiddenFamilies } = store.view.value
  return (
    <div class="legend">
      <div class="legend-row">
        <div class="switch-group" role="group" aria-label="Kinds shown">
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              class="switch"
              aria-pressed={!hiddenKinds.includes(kind)}
              onClick={() => store.act(toggleKind(kind))}
            >
              <Glyph kind={kind} size={12} /> {kindNames[kind].many}{' '}
              <span>{store.cast.filter((row) => row.entity.kind === kind).length}</span>
            </button>
          ))}
        </div>
        <div class="switch-group" role="group" aria-label="Families of claims shown">
          {families.map((family) => {
            const claims = store.piece.claims.filter((claim) => familyOf(claim) === family).length
            return claims === 0 ? null : (
              <button
                key={family}
                type="button"
                class="switch"
                aria-pressed={!hiddenFamilies.includes(family)}
                onClick={() => store.act(toggleFamily(family))}
              >
                {familyNames[family]} <span>{claims}</span>
              </button>
            )
          })}
        </div>
      </div>
      <div class="legend-row">
        <LineKey />
      </div>
    </div>
  )
}

const lines = [
  { name: 'asserted', look: 'solid' },
  { name: 'planned, predicted', look: 'dashed' },
  { name: 'possible', look: 'dotted' },
  { name: 'passed on', look: 'hollow' },
  { name: 'denied', look: 'denied' },
  { name: 'disputed', look: 'disputed' },
] as const

function LineKey() {
  return (
    <ul class="line-key" aria-label="How lines are drawn">
      {lines.map(({ name, look }) => (
        <li key={name}>
          <svg class={`line ${look}`} width="24" height="10" viewBox="0 0 24 10" aria-hidden="true">
            {look === 'hollow' ? (
              <path d="M0 3.6H24M0 6.4H24" />
            ) : look === 'disputed' ? (
              <>
                <path d="M0 5H24" />
                <rect x="7" y="1" width="10" height="8" rx="2" />
              </>
            ) : (
              <path d={look === 'denied' ? 'M0 5H24M12 1V9' : 'M0 5H24'} />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
