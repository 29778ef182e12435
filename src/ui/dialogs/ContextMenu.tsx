import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { Command } from '../../app/commands/command'
import type { Menu } from '../../app/screen/layers'
import { titleOf } from '../../app/target'
import { useCommands, useLayers, useMedia, useStore } from '../context'
import { Key } from '../parts/Key'
import { createListKeys } from '../parts/listbox/listKeys'
import './ContextMenu.css'

/** px between the menu and the border of the window. */
const MARGIN = 8
const CLOSING: readonly string[] = ['Escape', 'Tab', 'ContextMenu']

/** What can be done to what was pointed at, after the menu of the ARIA Authoring Practices. On a phone it is a sheet. */
export function ContextMenu({ menu }: { menu: Menu }) {
  const store = useStore()
  const layers = useLayers()
  const { menuOf } = useCommands()
  const { isPhone } = useMedia()
  const layer = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const keys = useMemo(() => createListKeys({ wraps: true, pages: true }), [])
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

  // With the menu, not after it is painted: a click may come at once.
  useLayoutEffect(() => {
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

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items()
    const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1
    const labelOf = (index: number) => all[index]?.dataset.label ?? ''
    const next = keys.next(event, { at, length: all.length, labelOf })
    if (next !== null) all[next]?.focus()
    else if (CLOSING.includes(event.key) || (event.key === 'F10' && event.shiftKey)) close()
    else return
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
      data-label={label}
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
