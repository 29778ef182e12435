/** While a piece is reviewed, while its story is told. */
export const scopes = ['review', 'story'] as const
export type Scope = (typeof scopes)[number]

/** What keys lead to. */
export interface Keyed {
  readonly id: string
  /** The usual keys. As `KeyboardEvent.key`, with `Mod+` for Ctrl or ⌘ and `Alt+`. */
  readonly keys: readonly string[]
  /** Where its keys count, before any other's. Without it, everywhere. */
  readonly scope?: Scope
}

/** By command id, the keys that a reader gave it in the place of its usual ones. */
export type OwnKeys = ReadonlyMap<string, readonly string[]>

const MOST_KEYS = 4
const FIXED = ['Enter', 'Escape']
const NAMED = /^(Arrow(Up|Down|Left|Right)|Home|End|PageUp|PageDown|F[2-46-9])$/
/** What browsers do with Ctrl or ⌘, and readers rely on. */
const BROWSERS = new Set([...'acfhjlnopqrstuvwxz'].map((letter) => `Mod+${letter}`))

/** Whether a command keeps its keys: Enter and Esc do what they do everywhere. */
export const isFixed = ({ keys }: Pick<Keyed, 'keys'>): boolean => keys.some((key) => FIXED.includes(key))

/**
 * The name of what is pressed, with `Mod+` for Ctrl or ⌘, `Alt+`, and `Shift+` with a letter after `Mod+`; a character tells its Shift by
 * itself. A letter of another script is the Latin one in its place.
 */
export function keyName({
  key,
  code = '',
  altKey,
  ctrlKey,
  metaKey,
  shiftKey = false,
}: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'> & {
  readonly shiftKey?: boolean
  readonly code?: string
}): string {
  const name = isCharacter(key) ? latin(key, code).toLowerCase() : key
  const isHeld = ctrlKey || metaKey
  // Only with Ctrl or ⌘ is a letter with Shift another key.
  const shift = isHeld && shiftKey && /^\p{L}$/u.test(name) ? 'Shift+' : ''
  return `${isHeld ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${shift}${name}`
}

const latin = (key: string, code: string): string =>
  /^(?!\p{Script=Latin})\p{L}$/u.test(key) ? (/^Key([A-Z])$/.exec(code)?.[1] ?? key) : key

/** One visible character alone, which WCAG 2.1.4 wants to be changeable. */
export const isSingle = (key: string): boolean => isCharacter(key)

const isCharacter = (key: string): boolean => [...key].length === 1 && /^[^\s\p{C}]$/u.test(key)

/** Whether a command may have a key: never Tab, Enter, Esc, the space bar, a modifier alone or what the browser needs. */
export function isAllowed(key: string): boolean {
  const [, mod = '', alt = '', name = ''] = /^(Mod\+)?(Alt\+)?(.+)$/su.exec(key) ?? []
  const isKnown = isCharacter(name) ? name === name.toLowerCase() : NAMED.test(name)
  return isKnown && !BROWSERS.has(mod + alt + name)
}

/** What was kept, perhaps by hand or by another version: what fits no command or no key is passed over. */
export function readOwnKeys(kept: string | null, commands: readonly Keyed[]): OwnKeys {
  const changeable = new Set(commands.filter((command) => !isFixed(command)).map(({ id }) => id))
  return new Map(
    entriesOf(kept).flatMap(([id, keys]) => {
      if (!changeable.has(id) || !Array.isArray(keys)) return []
      const allowed = keys.filter((key): key is string => typeof key === 'string' && isAllowed(key))
      return keys.length > 0 && allowed.length === 0
        ? []
        : [[id, [...new Set(allowed)].slice(0, MOST_KEYS)] as const]
    }),
  )
}

function entriesOf(kept: string | null): readonly (readonly [string, unknown])[] {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    return typeof value === 'object' && value !== null ? Object.entries(value) : []
  } catch {
    return []
  }
}

export const printOwnKeys = (own: OwnKeys): string => JSON.stringify(Object.fromEntries(own))

/**
 * Key to command id. One key does one thing: what is of the scope comes before what is of everywhere; in each, fixed keys
 * come first, then the reader's own, then the usual ones. What is of another scope has no key.
 */
export function keyTable(
  commands: readonly Keyed[],
  own: OwnKeys,
  scope: Scope | null = null,
): ReadonlyMap<string, string> {
  const everywhere = tableOf(
    commands.filter((command) => command.scope === undefined),
    own,
  )
  if (scope === null) return everywhere
  const scoped = tableOf(
    commands.filter((command) => command.scope === scope),
    own,
  )
  return new Map([...everywhere, ...scoped])
}

function tableOf(commands: readonly Keyed[], own: OwnKeys): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  const give = (id: string, keys: readonly string[]) => {
    for (const key of keys) if (!table.has(key)) table.set(key, id)
  }
  for (const command of commands.filter(isFixed)) give(command.id, command.keys)
  for (const { id } of commands) give(id, own.get(id) ?? [])
  for (const { id, keys } of commands) if (!own.has(id)) give(id, keys)
  return table
}

/** The keys that really lead to a command. */
export const keysOf = (command: Keyed, own: OwnKeys, table: ReadonlyMap<string, string>): readonly string[] =>
  (own.get(command.id) ?? command.keys).filter((key) => table.get(key) === command.id)

/**
 * Gives a command a key in the place of its first one; null takes that away. Whoever had the key gets the first one of this
 * command in return.
 */
export function giveKey(commands: readonly Keyed[], own: OwnKeys, id: string, key: string | null): OwnKeys {
  if (key !== null && !isAllowed(key)) return own
  const scope = commands.find((command) => command.id === id)?.scope
  const peers = commands.filter((command) => command.scope === scope)
  const table = tableOf(peers, own)
  const keysById = new Map(peers.map((command) => [command.id, keysOf(command, own, table)]))
  const [before, ...others] = keysById.get(id) ?? []
  const changed = new Map(own)
  const holder = key === null ? undefined : table.get(key)
  if (key !== null && holder !== undefined && holder !== id) {
    const kept = keysById.get(holder) ?? []
    changed.set(
      holder,
      kept.flatMap((one) => (one === key ? (before ?? []) : one)),
    )
  }
  changed.set(id, key === null ? others : [key, ...others.filter((one) => one !== key)])
  return changed
}
