import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Command } from '../../app/commands/command'
import type { Menu } from '../../app/screen/layers'
import { titleOf } from '../../app/target'
import { useCommands, useLayers, useMedia, useStore } from '../context'
import { Key } from '../parts/Key'
import './ContextMenu.css'

/** px between the menu and the border of the window. */
const MARGIN = 8
/** A pause between two letters after which a word is typed anew, ms. */
const TYPING_MS = 600

/** What can be done to what was pointed at, after the menu of the ARIA Authoring Practices. On a phone it is a sheet. */
export function ContextMenu({ menu }: { menu: Menu }) {
  const store = useStore()
  const layers = useLayers()
  const { menuOf } = useCommands()
  const { isPhone } = useMedia()
  const layer = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const typed = useRef({ letters: '', at: 0 })
  const wasPressed = useRef(false)
  const groups = menuOf(menu.target)
  const title = menu.target ? titleOf(store, menu.target) : 'The view'

  const items = (): readonly HTMLElement[] => [
    ...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ]
  const close = () => {
    if (layers.menu.value !== menu) return
    layers.menu.value = null
    menu.opener?.focus({ preventScroll: true })
  }

  useLayoutEffect(() => {
    layer.current?.showPopover()
    if (box.current && !isPhone.value) placeAt(box.current, menu.at)
    items()[0]?.focus({ preventScroll: true })
  }, [menu])

  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      const on = event.target instanceof Node ? event.target : null
      // The button that opened it closes it by its own click.
      const isButton = menu.opener?.ariaHasPopup === 'menu' && menu.opener.contains(on)
      if (!box.current?.contains(on) && !isButton) close()
    }
    const onBlur = () => close()
    document.addEventListener('pointerdown', onPointerDown, true)
    window.addEventListener('resize', onBlur)
    return () => {
      document.removeEventListener('pointerdown', onPointerDown, true)
      window.removeEventListener('resize', onBlur)
    }
  }, [menu])

  const moveTo = (at: number) => {
    const all = items()
    all[(at + all.length) % all.length]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items()
    const here = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1
    if (event.key === 'ArrowDown') moveTo(here + 1)
    else if (event.key === 'ArrowUp') moveTo(here < 0 ? -1 : here - 1)
    else if (event.key === 'Home' || event.key === 'PageUp') moveTo(0)
    else if (event.key === 'End' || event.key === 'PageDown') moveTo(-1)
    else if (event.key === 'Escape' || event.key === 'Tab' || event.key === 'ContextMenu') close()
    else if (event.key === 'F10' && event.shiftKey) close()
    else if (
      event.key.length === 1 &&
      event.key !== ' ' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      const { letters, at } = typed.current
      const isSameWord = event.timeStamp - at < TYPING_MS
      typed.current = {
        letters: `${isSameWord ? letters : ''}${event.key.toLowerCase()}`,
        at: event.timeStamp,
      }
      moveTo(fitting(all, here, typed.current.letters))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={layer} popover="manual" class={`menu-layer${isPhone.value ? ' as-sheet' : ''}`}>
      <div
        ref={box}
        class="menu-box"
        onPointerDown={() => {
          wasPressed.current = true
        }}
        onClickCapture={(event) => {
          // The end of the press that opened the menu may fall on one of its rows: that is no choice.
          if (event.detail > 0 && !wasPressed.current) event.stopPropagation()
        }}
      >
        <p class="menu-title" id="menu-title">
          {title}
        </p>
        <div role="menu" aria-labelledby="menu-title" tabIndex={-1} onKeyDown={onKeyDown}>
          {groups.map((group, at) => (
            <div key={group[0]?.group} role="group">
              {at > 0 && <div role="separator" />}
              {group.map((command) => (
                <Item
                  key={command.id}
                  command={command}
                  menu={menu}
                  isTabStop={command === groups[0]?.[0]}
                  close={close}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

interface ItemProps {
  command: Command
  menu: Menu
  isTabStop: boolean
  close: () => void
}

function Item({ command, menu, isTabStop, close }: ItemProps) {
  const { isPhone } = useMedia()
  const commands = useCommands()
  const reason = commands.whyNot(command, menu.target)
  const label = commands.labelOf(command, menu.target)
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={isTabStop ? 0 : -1}
      data-label={label.toLowerCase()}
      aria-label={label}
      aria-description={reason ?? undefined}
      aria-disabled={reason !== null}
      onClick={() => {
        if (reason !== null) return
        close()
        commands.run(command.id, menu.target)
      }}
      onMouseMove={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      <span class="menu-label">{label}</span>
      {reason === null ? (
        !isPhone.value && <Key of={command.id} />
      ) : (
        <span class="menu-reason">{reason}</span>
      )}
    </button>
  )
}

/** With its corner at a point, or as near to it as the window lets the whole menu stand. */
function placeAt(box: HTMLElement, at: Menu['at']): void {
  const { width, height } = box.getBoundingClientRect()
  const within = (from: number, length: number, room: number) =>
    Math.max(MARGIN, Math.min(from, room - length - MARGIN))
  box.style.left = `${within(at.x, width, window.innerWidth)}px`
  box.style.top = `${within(at.y, height, window.innerHeight)}px`
}

/** The next item that begins with what is typed; one letter again leads on to the next that begins with it. */
function fitting(items: readonly HTMLElement[], here: number, typed: string): number {
  const isOneLetter = new Set(typed).size === 1
  const from = isOneLetter ? here + 1 : Math.max(0, here)
  const wanted = isOneLetter ? typed.charAt(0) : typed
  const order = items.map((_, by) => (from + by) % items.length)
  return order.find((at) => items[at]?.dataset.label?.startsWith(wanted)) ?? here
}
