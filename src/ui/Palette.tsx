import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { speakers } from '../graph/glance'
import type { Found } from '../graph/search'
import { readParagraph, showPanel } from '../state/actions'
import { type App, open, useApp } from './app'
import { type Command, commands } from './commands'
import { Glyph } from './parts/Glyph'
import { kindNames, paragraphName } from './words'

const MOST_OF_EACH = 6

type Item =
  | { readonly type: 'found'; readonly found: Found }
  | { readonly type: 'command'; readonly command: Command }

interface Group {
  readonly name: string
  readonly items: readonly Item[]
}

/** One search over entities, aliases, claims, paragraphs and commands (ARIA combobox with a listbox). */
export function Palette() {
  const app = useApp()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const dialog = useRef<HTMLDialogElement>(null)
  // Before paint: what is typed next goes into the dialog already.
  useLayoutEffect(() => dialog.current?.showModal(), [])

  const groups = search(app, query)
  const items = groups.flatMap((group) => group.items)
  const at = Math.min(active, items.length - 1)
  // Closing it, rather than taking it away, gives the focus back to where it was.
  const close = () => dialog.current?.close()
  const choose = (item: Item | undefined) => {
    if (!item || (item.type === 'command' && item.command.unavailable(app) !== null)) return
    close()
    run(app, item)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(items.length === 0 ? 0 : (at + 1) % items.length)
    else if (event.key === 'ArrowUp')
      setActive(items.length === 0 ? 0 : (at - 1 + items.length) % items.length)
    else if (event.key === 'Enter') choose(items[at])
    else return
    event.preventDefault()
  }
  useEffect(() => document.getElementById(`palette-${at}`)?.scrollIntoView({ block: 'nearest' }), [at, query])

  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label="Search"
      onClose={() => {
        app.dialog.value = null
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close()
      }}
    >
      <div class="palette-box">
        <input
          class="palette-input"
          type="text"
          role="combobox"
          aria-label="Find a name or a claim"
          aria-expanded={items.length > 0}
          aria-controls="palette-list"
          aria-activedescendant={items.length > 0 ? `palette-${at}` : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          placeholder="Find a name or a claim"
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        <Results groups={groups} at={at} onChoose={choose} />
        {items.length === 0 && (
          <p class="empty">Nothing in the piece fits “{query}”. Try fewer letters or another name.</p>
        )}
      </div>
    </dialog>
  )
}

function Results({
  groups,
  at,
  onChoose,
}: {
  groups: readonly Group[]
  at: number
  onChoose: (item: Item) => void
}) {
  let index = 0
  return (
    <div id="palette-list" class="palette-list" role="listbox" aria-label="Results">
      {groups.map((group) => (
        <div key={group.name} role="group" aria-label={group.name}>
          <div class="palette-group" role="presentation">
            {group.name}
          </div>
          {group.items.map((item) => {
            const position = index++
            return (
              <div
                key={position}
                id={`palette-${position}`}
                role="option"
                aria-selected={position === at}
                class="palette-option"
                onClick={() => onChoose(item)}
              >
                <ItemView item={item} />
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

function ItemView({ item }: { item: Item }) {
  const app = useApp()
  const { store } = app
  if (item.type === 'command') {
    const reason = item.command.unavailable(app)
    return (
      <>
        <span class={reason === null ? '' : 'quiet-text'}>{item.command.label}</span>
        <span class="palette-side">
          {reason ?? item.command.keys.slice(0, 1).map((key) => <kbd key={key}>{keyLabel(key)}</kbd>)}
        </span>
      </>
    )
  }
  const { found } = item
  if (found.type === 'entity') {
    const entity = store.entities.get(found.id)
    if (!entity) return null
    return (
      <>
        <Glyph kind={entity.kind} unnamed={entity.unnamed} />
        <span class="palette-name">{entity.name}</span>
        <span class="palette-side">{entity.role ?? kindNames[entity.kind].one}</span>
      </>
    )
  }
  if (found.type === 'claim') {
    const claim = store.claims.get(found.id)
    return (
      <>
        <span class="palette-sentence">{claim?.text}</span>
        <span class="palette-side">{claim && paragraphName(claim.evidence[0].paragraph)}</span>
      </>
    )
  }
  return (
    <>
      <span class="palette-sentence clipped">{store.piece.paragraphs[found.number]?.text}</span>
      <span class="palette-side">{paragraphName(found.number)}</span>
    </>
  )
}

/** Without a query: who speaks most, and what can be done. */
function search(app: App, query: string): readonly Group[] {
  const { store } = app
  const words = query.trim().toLowerCase()
  const found: readonly Found[] =
    words === ''
      ? speakers(store.piece).map(({ entity }) => ({ type: 'entity', id: entity }))
      : store.search.value.everything(words)
  const fitting = commands.filter(
    (command) =>
      !command.id.startsWith('walk-') &&
      command.id !== 'search' &&
      command.label.toLowerCase().includes(words),
  )
  const most = words === '' ? MOST_OF_EACH - 1 : MOST_OF_EACH
  const ofType = (type: Found['type']): readonly Item[] =>
    found
      .filter((one) => one.type === type)
      .slice(0, most)
      .map((one) => ({ type: 'found', found: one }))
  const groups: readonly Group[] = [
    { name: words === '' ? 'Who speaks' : 'Names', items: ofType('entity') },
    { name: 'Claims', items: ofType('claim') },
    { name: 'Paragraphs', items: ofType('paragraph') },
    {
      name: 'Commands',
      items: fitting
        .slice(0, words === '' ? 12 : MOST_OF_EACH)
        .map((command) => ({ type: 'command', command })),
    },
  ]
  return groups.filter((group) => group.items.length > 0)
}

function run(app: App, item: Item): void {
  if (item.type === 'command') item.command.run(app)
  else if (item.found.type === 'paragraph') {
    const { number } = item.found
    app.store.act((view) => showPanel('piece')(readParagraph(number)(view)))
  } else open(app, item.found)
}

const keySigns: ReadonlyMap<string, string> = new Map([
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['Escape', 'Esc'],
  ['Mod', /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'],
])

/** "Ctrl+K" out of "Mod+k". */
export const keyLabel = (keys: string): string =>
  keys === '+'
    ? '+'
    : keys
        .split('+')
        .map((key) => keySigns.get(key) ?? (key.length === 1 ? key.toUpperCase() : key))
        .join('+')
