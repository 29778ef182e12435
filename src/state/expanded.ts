import { choices, type Expansion, OTHERS } from '../graph/overview/expansion'

/** "group:nato.name:kherson:conflict": what was brought into an overview, in that order. */
export const expandedText = (expanded: readonly Expansion[]): string =>
  expanded.map((one) => (one.of === 'group' ? `group:${one.id}` : `name:${one.id}:${one.what}`)).join('.')

/** What the text asks for of somebody whom the piece does not have is left out. */
export function readExpanded(
  text: string | null,
  isThere: (entity: string) => boolean,
): readonly Expansion[] {
  return (text ?? '').split('.').flatMap((part): readonly Expansion[] => {
    const [of, id = '', what] = part.split(':')
    if (of === 'group' && what === undefined && (id === OTHERS || isThere(id))) return [{ of, id }]
    const choice = choices.find((one) => one === what)
    return of === 'name' && choice !== undefined && isThere(id) ? [{ of, id, what: choice }] : []
  })
}
