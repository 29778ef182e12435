/** What the page around an embedded piece goes by. Imports nothing: the script for such pages is to be small. */

/** Version of what the two say to each other: goes up when a message no longer means what it did. */
export const CONTRACT = 1

/** The page that is embedded, beside the explorer's own. */
export const EMBED_PAGE = 'embed.html'

/** Attributes of the element that are handed to the page as they are. */
const HANDED = ['piece', 'theme', 'select', 'layout', 'show'] as const

/** Attributes that make it another frame. */
export const ATTRIBUTES = ['src', 'panels', 'height', ...HANDED] as const
type Attribute = (typeof ATTRIBUTES)[number]

/** px, where none is given. */
export const USUAL_HEIGHT = 520

/**
 * Address of the page that the element shows.
 * @param get the attribute of a name; null: it has none
 * @param home address of the script, beside which the page lies
 * @param origin of the page that has the element
 */
export function frameAddress(get: (name: Attribute) => string | null, home: string, origin: string): string {
  const url = new URL(EMBED_PAGE, home)
  for (const name of HANDED) {
    const value = get(name)
    if (value !== null) url.searchParams.set(name, value)
  }
  const panels = get('panels')
  if (panels !== null) url.searchParams.set('panels', panels.trim().split(/\s+/).join('.'))
  if (get('src') !== null) url.searchParams.set('given', '1')
  url.searchParams.set('origin', origin)
  return url.href
}
