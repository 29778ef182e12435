/** Going about in a list by keys, after the ARIA Authoring Practices: what menu, listbox and tree have in common. */

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'timeStamp'>

interface Options {
  /** Whether one comes from the last item to the first, as in a menu. */
  wraps?: boolean
  /** Whether Page Up and Page Down lead to the ends, as in a menu. */
  pages?: boolean
}

/** The items as they are now. */
interface Items {
  /** Index of the present one; -1 where there is none. */
  readonly at: number
  readonly length: number
  /** What is typed to go to an item. Without it, nothing is. */
  labelOf?(index: number): string
}

export interface ListKeys {
  /** Index to go to, perhaps the present one; null for a key that is none of the list's. */
  next(pressed: Pressed, items: Items): number | null
}

/** A pause in typing after which another word begins, ms. */
const PAUSE = 700

export function createListKeys({ wraps = false, pages = false }: Options = {}): ListKeys {
  let typed = { word: '', when: 0 }

  const moved = (key: string, { at, length }: Items): number | null => {
    const last = length - 1
    switch (key) {
      case 'ArrowDown':
        return at < last ? at + 1 : wraps ? 0 : last
      case 'ArrowUp':
        return at > 0 ? at - 1 : wraps ? last : 0
      case 'Home':
        return 0
      case 'End':
        return last
      case 'PageUp':
        return pages ? 0 : null
      case 'PageDown':
        return pages ? last : null
      default:
        return null
    }
  }

  return {
    next(pressed, items) {
      if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return null
      const { labelOf } = items
      if (!labelOf || !isLetter(pressed.key)) {
        typed = { word: '', when: 0 }
        return items.length === 0 ? null : moved(pressed.key, items)
      }
      const goesOn = pressed.timeStamp - typed.when < PAUSE
      typed = { word: (goesOn ? typed.word : '') + pressed.key, when: pressed.timeStamp }
      return fitting(
        typed.word,
        items.at,
        Array.from({ length: items.length }, (_, at) => labelOf(at)),
      )
    },
  }
}

const isLetter = (key: string): boolean => /^[\p{L}\p{N}]$/u.test(key)

/** The next item, round and round, that begins with what is typed, else the present one; one letter again and again goes on. */
function fitting(typed: string, at: number, labels: readonly string[]): number {
  const wanted = typed.toLowerCase()
  const [letter = ''] = wanted
  const isRepeated = wanted === letter.repeat(wanted.length)
  const sought = isRepeated ? letter : wanted
  // While a word is being typed, the item that fits it so far may go on fitting.
  const from = isRepeated ? at + 1 : Math.max(0, at)
  const round = labels.map((_, by) => (from + by) % labels.length)
  return round.find((index) => labels[index]?.toLowerCase().startsWith(sought)) ?? at
}
