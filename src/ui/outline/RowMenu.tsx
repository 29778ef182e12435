import { useLayoutEffect, useRef } from 'preact/hooks'
import { speakersOf } from '../../graph/leaveOut'
import { type OutlineRow, selectionOf } from '../../graph/outline'
import { firstParagraph } from '../../graph/ties'
import {
  centreOn,
  connect,
  inOrder,
  narrow,
  readParagraph,
  select,
  show,
  showEverything,
  showPanel,
  toggleKind,
  toggleVoice,
} from '../../state/actions'
import { isFiltered } from '../../state/view'
import { type App, nameInText, nameOf, open, useApp } from '../app'
import { focusNext } from '../focus'
import { isPhone } from '../media'
import { looks } from '../ViewSwitch'
import { kindNames } from '../words'

/** Something that can be done with the entity of a row: a tie's is its other end, a claim has none. */
interface RowAction {
  label(app: App, id: string, row: OutlineRow): string
  /** Why it cannot be done now; null where it can. */
  unavailable(app: App, id: string): string | null
  run(app: App, id: string, row: OutlineRow): void
}

const always = () => null

const selected = ({ store }: App): string | null => {
  const selection = store.selection.value
  return selection?.type === 'entity' ? selection.id : null
}

const withEntity: readonly RowAction[] = [
  {
    label: ({ store }, id) => `Connect from here: ${nameInText(store, id)}`,
    unavailable: ({ outline }, id) => (outline.start.value === id ? 'A path starts here already.' : null),
    run: (app, id) => {
      app.outline.start.value = id
      app.toast.value = `A path starts at ${nameInText(app.store, id)}. Choose where it leads in the menu of another name.`
    },
  },
  {
    label: ({ store, outline }, id) =>
      outline.start.value === null
        ? 'Connect to here'
        : `Connect ${nameInText(store, outline.start.value)} to here: ${nameInText(store, id)}`,
    unavailable: ({ outline }, id) =>
      outline.start.value === null
        ? 'Choose “Connect from here” at another name first.'
        : outline.start.value === id
          ? 'The path starts here.'
          : null,
    run: (app, id) => {
      app.store.act(connect(app.outline.start.value ?? '', id))
      app.outline.start.value = null
    },
  },
  {
    label: (app, id) => {
      const from = selected(app)
      return from === null || from === id
        ? 'How is it connected with what is selected?'
        : `How is ${nameInText(app.store, from)} connected with ${nameInText(app.store, id)}?`
    },
    unavailable: (app, id) => {
      const from = selected(app)
      return from === null ? 'Select another name first.' : from === id ? 'It is selected itself.' : null
    },
    run: (app, id) => app.store.act(connect(selected(app) ?? '', id)),
  },
  {
    label: ({ store }, id) => `Show only claims about ${nameInText(store, id)}`,
    unavailable: ({ store }, id) =>
      store.view.value.narrowing.entity === id ? 'Only those are shown.' : null,
    run: ({ store }, id) => store.act(narrow({ entity: id })),
  },
  {
    label: ({ store }, id) =>
      `Hide ${kindNames[store.entities.get(id)?.kind ?? 'person'].many.toLowerCase()}`,
    unavailable: ({ store }, id) => (store.shown.value.entities.has(id) ? null : 'They are hidden already.'),
    run: ({ store }, id) => store.act(toggleKind(store.entities.get(id)?.kind ?? 'person')),
  },
  {
    label: () => 'Show its neighbourhood in the graph',
    unavailable: ({ camera }) => (camera.value === null ? 'The graph is not drawn yet.' : null),
    run: ({ store, camera }, id) => {
      store.act(inOrder(select({ type: 'entity', id }), show('graph')))
      camera.value?.frame(id)
      focusNext('.graph')
    },
  },
  {
    label: ({ store }, id) => `Draw rings around ${nameInText(store, id)}`,
    unavailable: () => (looks.some(({ layout }) => layout === 'rings') ? null : 'There is no view of rings.'),
    run: ({ store }, id) => {
      store.act(inOrder(centreOn(id), show('graph')))
      focusNext('.graph')
    },
  },
]

const withVoice: RowAction = {
  label: ({ store }, id) =>
    store.leftOut.value.has(id)
      ? `Bring back ${nameInText(store, id)}`
      : `Leave out this voice: ${nameOf(store, id)}`,
  unavailable: ({ store }, id) =>
    store.speaking.value.some(({ voice }) => voice === id) ? null : 'It says nothing in the piece.',
  run: ({ store }, id) => store.act(toggleVoice(id)),
}

const onlyOfVoice: RowAction = {
  label: ({ store }, id) => `Show only what ${nameInText(store, id)} says`,
  unavailable: (app, id) =>
    app.store.view.value.narrowing.voice === id ? 'Only that is shown.' : withVoice.unavailable(app, id),
  run: ({ store }, id) => store.act(narrow({ voice: id })),
}

const withRow: readonly RowAction[] = [
  {
    label: () => 'Select',
    unavailable: always,
    run: (app, _, row) => {
      const selection = selectionOf(row)
      if (selection) open(app, selection)
    },
  },
  {
    label: (_, __, { item }) =>
      item.type === 'claim' && firstParagraph(item.claim) > 0
        ? `Read paragraph ${firstParagraph(item.claim)}`
        : 'Read the head of the piece',
    unavailable: always,
    run: ({ store }, _, { item }) => {
      if (item.type !== 'claim') return
      const read = readParagraph(firstParagraph(item.claim))
      store.act(isPhone.value ? inOrder(read, showPanel('piece')) : read)
    },
  },
]

const everything: RowAction = {
  label: () => 'Show everything that is filtered out',
  unavailable: ({ store }) => (isFiltered(store.view.value) ? null : 'Nothing is filtered out.'),
  run: ({ store }) => store.act(showEverything),
}

interface Offer {
  readonly action: RowAction
  /** The entity or the voice that it is done with. */
  readonly id: string
}

/** What can be done with a row, in the order of the menu. */
function offersOf(row: OutlineRow): readonly Offer[] {
  const { item } = row
  const offer = (actions: readonly RowAction[], id: string) => actions.map((action) => ({ action, id }))
  const [choose, read] = withRow.map((action) => ({ action, id: '' }))
  const first = selectionOf(row) && choose ? [choose] : []
  if (item.type === 'claim') {
    const voices = [...new Set(speakersOf(item.claim))]
    const said = voices.flatMap((voice) => offer([withVoice, onlyOfVoice], voice))
    return [...first, ...(read ? [read] : []), ...said, { action: everything, id: '' }]
  }
  const id = item.type === 'tie' ? item.to : item.type === 'says' ? item.voice : item.entity
  return [...first, ...offer([...withEntity, withVoice, onlyOfVoice, everything], id)]
}

/** A row whose menu is asked for, and where, px of the window. */
export interface Asked {
  readonly row: OutlineRow
  readonly x: number
  readonly y: number
}

interface Props extends Asked {
  onClose: () => void
}

/** What can be done with a row, as a menu beside it. */
export function RowMenu({ row, x, y, onClose }: Props) {
  const app = useApp()
  const menu = useRef<HTMLDivElement>(null)
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  useLayoutEffect(() => {
    menu.current?.showPopover()
    items()[0]?.focus()
  }, [])
  const close = () => {
    const hadFocus = menu.current?.matches(':focus-within') ?? false
    onClose()
    if (hadFocus) focusNext('.outline [tabindex="0"]')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items()
    const at = all.findIndex((item) => item.matches(':focus'))
    const to = new Map([
      ['ArrowDown', (at + 1) % all.length],
      ['ArrowUp', (at - 1 + all.length) % all.length],
      ['Home', 0],
      ['End', all.length - 1],
    ]).get(event.key)
    if (event.key === 'Escape' || event.key === 'Tab') close()
    else if (to !== undefined) all[to]?.focus()
    else if (event.key.length > 1) return
    // Letters are no shortcuts while a menu is open.
    event.stopPropagation()
    if (event.key !== ' ') event.preventDefault()
  }
  const below = y < window.innerHeight / 2
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      aria-label="What can be done with this row"
      class="row-menu"
      style={{
        left: `${Math.max(8, Math.min(x, window.innerWidth - 328))}px`,
        ...(below ? { top: `${y}px` } : { bottom: `${window.innerHeight - y}px` }),
      }}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose()
      }}
    >
      {offersOf(row).map(({ action, id }) => {
        const reason = action.unavailable(app, id)
        return (
          <button
            key={action.label(app, id, row)}
            type="button"
            role="menuitem"
            tabIndex={0}
            aria-disabled={reason !== null}
            onClick={() => {
              if (reason !== null) return
              close()
              action.run(app, id, row)
            }}
          >
            {action.label(app, id, row)}
            {reason !== null && <span class="quiet-text">{reason}</span>}
          </button>
        )
      })}
    </div>
  )
}
