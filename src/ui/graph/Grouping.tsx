import { useEffect, useState } from 'preact/hooks'
import { nameInText, nameOf } from '../../app/names'
import { isMuch } from '../../app/work/much'
import { groupName } from '../../graph/groups/group'
import { type SizeBy, sizings } from '../../graph/groups/weights'
import { pairsInText } from '../../graph/together'
import { count } from '../../graph/words'
import { layoutOf } from '../../layouts/list'
import type { Piece } from '../../model/piece'
import { inSlices } from '../../platform/slices'
import { group, openGroups, setSizeBy, toggleGroup, toggleTogether, ungroup } from '../../state/actions'
import { FINEST, USUAL_FINENESS } from '../../state/view'
import { useStore, useWeightsMaker } from '../context'
import './Grouping.css'

/** A button that opens what there is to choose about groups and the size of nodes. */
export function GroupingButton({ class: className, id }: { class: string; id: string }) {
  const store = useStore()
  const groups = store.groups.value.length
  const [wasOpened, open] = useState(false)
  return (
    <>
      <button
        type="button"
        class={className}
        popovertarget={id}
        aria-label={`Groups${groups > 0 ? ` ${groups}` : ''} and size`}
      >
        Groups{groups > 0 && ` ${groups}`} ▾
      </button>
      <div id={id} popover="auto" class="grouping" onBeforeToggle={() => open(true)}>
        <button
          type="button"
          class="icon grouping-close"
          popovertarget={id}
          popovertargetaction="hide"
          aria-label="Close groups and size"
        >
          ×
        </button>
        {wasOpened && (
          <>
            {!store.isLarge.value && <Grouping />}
            <TogetherChoice />
            <Sizing />
          </>
        )}
      </div>
    </>
  )
}

function Grouping() {
  const store = useStore()
  const { grouping, layout } = store.view.value
  return (
    <section aria-label="Groups">
      <label class="check">
        <input
          type="checkbox"
          checked={grouping !== null}
          onChange={({ currentTarget }) => store.act(currentTarget.checked ? group(USUAL_FINENESS) : ungroup)}
        />
        <b>Show groups</b>
      </label>
      <p
        class="quiet-text"
        title="Worked out from all ties of the piece, whatever is filtered out; named after the two best connected"
      >
        Names that are tied more to each other than to the rest
      </p>
      {grouping && <Fineness fineness={grouping.fineness} />}
      {grouping && !layoutOf(layout).hasShapes && (
        <p>In order, every name has a line of its own: groups are shown in the other views.</p>
      )}
      {grouping && <GroupList collapsed={grouping.collapsed} />}
    </section>
  )
}

function Fineness({ fineness }: { fineness: number }) {
  const store = useStore()
  const groups = store.groups.value
  return (
    <label class="fineness">
      <span>coarser</span>
      <input
        type="range"
        min={0}
        max={FINEST}
        step={1}
        value={fineness}
        aria-label="How fine the groups are"
        aria-valuetext={groups.length === 0 ? 'being worked out' : count(groups.length, 'group')}
        onInput={({ currentTarget }) => store.act(group(Number(currentTarget.value)), 'fineness')}
        onChange={() => store.settle()}
      />
      <span>finer</span>
    </label>
  )
}

function GroupList({ collapsed }: { collapsed: readonly string[] }) {
  const store = useStore()
  const drawnAsOne = new Set(store.collapsed.value.map(({ leader }) => leader))
  return (
    <>
      <Progress />
      <ul class="group-list">
        {store.groups.value.map((one) => {
          const isCollapsed = collapsed.includes(one.leader)
          const name = groupName(one, (id) => nameOf(store, id))
          return (
            <li key={one.leader}>
              <span>
                {name}{' '}
                <span class="quiet-text">
                  {one.members.length}
                  {isCollapsed && !drawnAsOne.has(one.leader) && !layoutOf(store.view.value.layout).inRows
                    ? ', open for the path'
                    : ''}
                </span>
              </span>
              <button
                type="button"
                class="button"
                aria-label={`${isCollapsed ? 'Open' : 'Collapse'} ${name}`}
                onClick={() => store.act(toggleGroup(one.leader))}
              >
                {isCollapsed ? 'Open' : 'Collapse'}
              </button>
            </li>
          )
        })}
      </ul>
      {collapsed.length > 1 && (
        <button type="button" class="link" onClick={() => store.act(openGroups)}>
          Open all
        </button>
      )}
    </>
  )
}

/** That something takes a while, or could not be worked out. */
export function Progress() {
  const { progress, ask } = useWeightsMaker()
  if (progress.value === 'slow') return <p class="quiet-text">Computing…</p>
  if (progress.value !== 'failed') return null
  return (
    <p role="status">
      This could not be worked out in this browser.{' '}
      <button type="button" class="link" onClick={ask}>
        Try again
      </button>
    </p>
  )
}

/** Whether all pairs of a piece are found by now: in a large one that takes a while. */
function useAreFound(piece: Piece): boolean {
  const { paragraphs } = piece
  const isLong = isMuch(piece)
  const [foundIn, setFoundIn] = useState<Piece['paragraphs'] | null>(null)
  useEffect(() => {
    if (!isLong) return
    let isLeft = false
    void inSlices(pairsInText.ahead(paragraphs)).then(() => {
      if (!isLeft) setFoundIn(paragraphs)
    })
    return () => {
      isLeft = true
    }
  }, [paragraphs, isLong])
  return !isLong || foundIn === paragraphs
}

function TogetherChoice() {
  const store = useStore()
  const { layout } = store.view.value
  const isOn = store.isTogether.value
  const atFirst = store.togetherAtFirst.value
  const areFound = useAreFound(store.piece)
  const pairs = areFound ? store.joinable.value.length : null
  if (pairs === 0) return null
  return (
    <section aria-label="Mentioned together">
      <label class="check">
        <input type="checkbox" checked={isOn} onChange={() => store.act(toggleTogether(atFirst))} />
        <b>Show who is mentioned together</b>
      </label>
      <p class="quiet-text">
        {pairs === null ? 'Pairs' : count(pairs, 'pair')} of names share a sentence, though no claim
        {atFirst && ' shown'} says what they have to do with each other.{' '}
        {atFirst
          ? 'A hairline joins each name that no claim shown ties to anybody'
          : 'Hairlines join those that most often do, two of each name'}
        , and all of the name that is selected.
      </p>
      {isOn && !layoutOf(layout).joinsAny && (
        <p>Where names stand in columns, no hairlines are drawn: they are in the other views.</p>
      )}
    </section>
  )
}

const sizes: Readonly<Record<SizeBy, { readonly name: string; readonly tells: string }>> = {
  ties: { name: 'ties', tells: 'The larger a sign, the more names it is tied to.' },
  mentions: { name: 'mentions', tells: 'The larger a sign, the more often the piece mentions it.' },
  betweenness: {
    name: 'between others',
    tells: 'The larger a sign, the more of the shortest ways between others pass through it.',
  },
}

function Sizing() {
  const store = useStore()
  const { sizeBy, grouping } = store.view.value
  return (
    <section aria-label="Size">
      <label class="sizing" title={sizes[sizeBy].tells}>
        <b>Size tells</b>
        <select
          value={sizeBy}
          onChange={({ currentTarget }) => {
            const chosen = sizings.find((one) => one === currentTarget.value)
            if (chosen) store.act(setSizeBy(chosen))
          }}
        >
          {sizings.map((one) => (
            <option key={one} value={one} title={sizes[one].tells}>
              {sizes[one].name}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet-text">{sizes[sizeBy].tells}</p>
      {grouping === null && sizeBy === 'betweenness' && <Progress />}
    </section>
  )
}

/** Who of what is selected has no node of its own just now. */
export function InsideGroup() {
  const store = useStore()
  const { inside, groupNodes } = store.drawn.value
  const sentences = [...store.lights.value.selected].flatMap((entity) => {
    const node = groupNodes.find(({ id }) => id === inside.get(entity))
    if (!node) return []
    const name = groupName(node.group, (id) => nameInText(store, id))
    return `${nameOf(store, entity)} is inside the group ${name}.`
  })
  return sentences.length === 0 ? null : <span class="inside-note"> {sentences.join(' ')}</span>
}
