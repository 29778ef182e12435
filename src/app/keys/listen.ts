import { byKeyboard, keepFocus } from '../../platform/focus'
import type { Commands } from '../commands/commands'
import type { Layers } from '../screen/layers'
import type { Keys } from './keys'
import { isSingle, keyName, type Scope } from './table'

interface Parts {
  keys: Keys
  commands: Commands
  layers: Layers
  /** Whose keys come before any other's now; null where nobody's do. */
  scope(): Scope | null
}

/** Where whoever goes on by keys is, whatever their key took away. */
const KEPT_AT: readonly string[] = ['.review-item.current .review-name', '.review-name', '.graph', '.outline']

/** Does what a key stands for, unless it is being typed or belongs to a control that has the focus. */
export function listenToKeys({ keys, commands, layers, scope }: Parts): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.defaultPrevented || layers.dialog.value !== null || layers.menu.value !== null) return
    const pressed = keyName(event)
    // Esc closes the top layer first, which the browser does by itself.
    if (pressed === 'Escape' && document.querySelector('[popover=auto]:popover-open')) return
    const holder = keys.holderOf(pressed, scope() ?? undefined)
    if (holder === undefined || !isMeant(pressed, event.target, keys.singleKeys.value)) return
    keepFocus(KEPT_AT)
    if (commands.run(holder)) event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    if (byKeyboard(event)) keepFocus(KEPT_AT)
  }
  document.addEventListener('keydown', onKeyDown)
  document.addEventListener('click', onClick, { capture: true })
  return () => {
    document.removeEventListener('keydown', onKeyDown)
    document.removeEventListener('click', onClick, { capture: true })
  }
}

function isMeant(pressed: string, target: EventTarget | null, singleKeys: boolean): boolean {
  const element = target instanceof Element ? target : null
  const isTyping = element?.closest('input, textarea, select, [contenteditable]') != null
  // What is typed has an undo of its own.
  if (isTyping && /^Mod\+(Shift\+)?[zy]$/.test(pressed)) return false
  if (/^(Mod|Alt)\+/.test(pressed)) return true
  if (pressed === 'Escape') return true
  if (isTyping) return false
  if (isSingle(pressed)) return singleKeys
  return element === null || element === document.body || element.closest('.graph, .story-bar') !== null
}
