import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useStore } from '../../context'
import { Batches } from '../batches/Batches'
import './Combobox.css'

/** About, px. */
const ROW_HEIGHT = 36

export interface Option {
  readonly key: string
  readonly group: string
  readonly view: ComponentChildren
  choose(): void
}

interface Props {
  label: string
  /** What fits a query, group by group. */
  options: (query: string) => readonly Option[]
  /** What is told where nothing fits; left out, that the piece has nothing such. */
  fits?: (query: string) => string
}

/** A text field with the list of what fits it (ARIA combobox with a listbox that is always open). */
export function Combobox({ label, options, fits = inPiece }: Props) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const items = options(query.trim())
  const at = Math.min(active, items.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    // What ends a composed word chooses nothing.
    if (event.isComposing) return
    const last = Math.max(1, items.length)
    if (event.key === 'ArrowDown') setActive((at + 1) % last)
    else if (event.key === 'ArrowUp') setActive((at - 1 + last) % last)
    else if (event.key === 'Enter') items[at]?.choose()
    else return
    event.preventDefault()
  }
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => input.current?.focus(), [])
  useEffect(() => document.getElementById(`option-${at}`)?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <div class="palette-box">
      <input
        ref={input}
        class="palette-input"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={items.length > 0}
        aria-controls="options"
        aria-activedescendant={items.length > 0 ? `option-${at}` : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        placeholder={label}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id="options" class="palette-list" role="listbox" data-scrolls aria-label="Results">
        {grouped(items).map(({ name, members }) => (
          <div key={name} role="group" aria-label={name}>
            <div class="palette-group" role="presentation">
              {name}
            </div>
            <Batches
              items={members}
              height={ROW_HEIGHT}
              needed={() => at - (members[0]?.position ?? 0)}
              render={({ option, position }) => (
                <div
                  key={option.key}
                  id={`option-${position}`}
                  role="option"
                  aria-selected={position === at}
                  aria-posinset={position + 1}
                  aria-setsize={items.length}
                  class="palette-option"
                  onClick={option.choose}
                >
                  {option.view}
                </div>
              )}
            />
          </div>
        ))}
      </div>
      {items.length === 0 && <NothingFits tells={fits(query.trim())} />}
    </div>
  )
}

function NothingFits({ tells }: { tells: string }) {
  const { isSearchable } = useStore()
  if (tells === '') return null
  return <p class="empty">{isSearchable.value ? tells : 'Looking…'}</p>
}

const inPiece = (query: string): string =>
  `Nothing in the piece fits “${query}”. Try fewer letters or another name.`

interface Group {
  readonly name: string
  readonly members: { readonly option: Option; readonly position: number }[]
}

function grouped(items: readonly Option[]): readonly Group[] {
  const groups: Group[] = []
  items.forEach((option, position) => {
    const last = groups.at(-1)
    if (last?.name === option.group) last.members.push({ option, position })
    else groups.push({ name: option.group, members: [{ option, position }] })
  })
  return groups
}
