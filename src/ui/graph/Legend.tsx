import { familyNames, kindNames } from '../../app/words'
import { familyOf, type Trait, traits, traitsOf } from '../../graph/filter/filter'
import { type MadeState, madeStateNames, madeStates } from '../../graph/made'
import { families, kinds } from '../../model/vocabulary'
import {
  setSure,
  toggleFamily,
  toggleKind,
  toggleMadeState,
  toggleTogether,
  toggleTrait,
} from '../../state/actions'
import { drawsPairs } from '../../state/view'
import { useStore } from '../context'
import { Glyph } from '../parts/Glyph'
import './Legend.css'

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
        <TraitSwitches />
      </div>
      <MachineRow />
    </div>
  )
}

/** What a machine made, and what became of that; only where it made something. */
function MachineRow() {
  const store = useStore()
  if (store.made === null) return null
  return (
    <div class="legend-row">
      <MadeStateSwitches counts={store.made} />
      {store.made.suggested > 0 && <Sureness />}
      <TogetherSwitch />
    </div>
  )
}

function MadeStateSwitches({ counts }: { counts: Readonly<Record<MadeState, number>> }) {
  const store = useStore()
  const { hiddenMadeStates } = store.view.value
  return (
    <div class="switch-group" role="group" aria-label="Names and claims shown, by who stands for them">
      {madeStates.map((state) => (
        <button
          key={state}
          type="button"
          class="switch"
          aria-pressed={!hiddenMadeStates.includes(state)}
          title={madeStateTells[state]}
          onClick={() => store.act(toggleMadeState(state))}
        >
          {madeStateNames[state]} <span>{counts[state]}</span>
        </button>
      ))}
    </div>
  )
}

/** Lines between those who are only mentioned together; where nothing is drawn between two nodes, it waits. */
function TogetherSwitch() {
  const store = useStore()
  const pairs = store.pairs.value.length
  const { together } = store.view.value
  if (pairs === 0) return null
  return (
    <button
      type="button"
      class="switch"
      aria-pressed={together}
      disabled={!drawsPairs(store.view.value)}
      title="Names that share a sentence though no claim ties them: hairlines join those that most often do, and all of the name that is selected"
      onClick={() => store.act(toggleTogether)}
    >
      <LineSample line="together" /> Mentioned together <span>{pairs}</span>
    </button>
  )
}

const madeStateTells: Readonly<Record<MadeState, string>> = {
  suggested: 'Names and claims that a machine found and nobody reviewed',
  edited: 'Names and claims that a machine found and a reader changed',
  confirmed: 'Names and claims that a reader confirmed, or that came with the piece',
}

/** How sure a suggestion must be to be shown. */
function Sureness() {
  const store = useStore()
  const { sure } = store.view.value
  return (
    <label class="sure">
      Suggestions shown
      <input
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={sure}
        aria-valuetext={sure === 0 ? 'all of them' : `from ${sure.toFixed(2)} sure`}
        onInput={(event) => store.act(setSure(event.currentTarget.valueAsNumber), 'sure')}
        onChange={() => store.settle()}
      />
      <output>{sure === 0 ? 'all' : `from ${sure.toFixed(2)}`}</output>
    </label>
  )
}

/** Where there is no room for the legend. */
export function LegendPopover() {
  return (
    <>
      <button type="button" class="button" popovertarget="legend-popover">
        Legend
      </button>
      <div id="legend-popover" popover="auto" class="legend-popover">
        <Legend />
      </div>
    </>
  )
}

interface Entry {
  readonly name: string
  /** How its line is drawn; null where the line does not show it. */
  readonly line: 'solid' | 'dashed' | 'dotted' | 'hollow' | 'denied' | 'disputed' | null
}

const entries: Readonly<Record<Trait, Entry>> = {
  asserted: { name: 'asserted', line: 'solid' },
  planned: { name: 'planned', line: 'dashed' },
  predicted: { name: 'predicted', line: 'dashed' },
  possible: { name: 'possible', line: 'dotted' },
  denied: { name: 'denied', line: 'denied' },
  disputed: { name: 'disputed', line: 'disputed' },
  author: { name: 'author', line: null },
  'one-voice': { name: 'one voice', line: null },
  'passed-on': { name: 'passed on', line: 'hollow' },
}

/** How lines are drawn, with how many claims of the piece are so; each is a switch as well. */
function TraitSwitches() {
  const store = useStore()
  const { hiddenTraits } = store.view.value
  const counts = new Map<Trait, number>()
  for (const claim of store.piece.claims)
    for (const trait of traitsOf(claim, store.disputed)) counts.set(trait, (counts.get(trait) ?? 0) + 1)
  return (
    <div class="switch-group" role="group" aria-label="Claims shown, by how they are told">
      {traits.map((trait) => {
        const { name, line } = entries[trait]
        const claims = counts.get(trait) ?? 0
        return claims === 0 ? null : (
          <button
            key={trait}
            type="button"
            class="switch trait"
            aria-pressed={!hiddenTraits.includes(trait)}
            onClick={() => store.act(toggleTrait(trait))}
          >
            {line !== null && <LineSample line={line} />}
            {name} <span>{claims}</span>
          </button>
        )
      })}
    </div>
  )
}

export function LineSample({ line }: { line: NonNullable<Entry['line']> | 'together' }) {
  return (
    <svg class={`line ${line}`} width="14" height="10" viewBox="0 0 14 10" aria-hidden="true">
      {line === 'hollow' ? (
        <path d="M0 3.6H14M0 6.4H14" />
      ) : (
        <path d={line === 'denied' ? 'M0 5H14M7 1V9' : 'M0 5H14'} />
      )}
      {line === 'disputed' && <rect x="3.5" y="1.5" width="7" height="7" rx="2" />}
    </svg>
  )
}
