const signs: ReadonlyMap<string, string> = new Map([
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['Escape', 'Esc'],
  [' ', 'Space'],
])

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** "Ctrl+K" out of "Mod+k"; with ⌘ where keyboards have it. */
export function keyLabel(key: string, hasCommandKey: () => boolean = isMac): string {
  const [, modifiers = '', name = key] = /^((?:Mod\+|Alt\+|Shift\+)*)(.+)$/s.exec(key) ?? []
  return [...modifiers.split('+').filter(Boolean), name]
    .map((part) => {
      if (part === 'Mod') return hasCommandKey() ? '⌘' : 'Ctrl'
      return signs.get(part) ?? (part.length === 1 ? part.toUpperCase() : part)
    })
    .join('+')
}
