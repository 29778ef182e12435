import { STEPS, TINTS } from '../../graph/look/colourBy'
import type { Tokens } from '../../graph/look/tokens'

/** Those that hold now, by what the reader's system asks for. */
export function readTokens(root: Element = document.documentElement): Tokens {
  const style = getComputedStyle(root)
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const numbered = (name: string, most: number) =>
    Array.from({ length: most }, (_, at) => read(`${name}-${at + 1}`))
  return {
    paper: read('paper'),
    rule: read('rule'),
    edge: read('edge'),
    ink: read('ink'),
    quiet: read('quiet'),
    voice: read('voice'),
    denied: read('denied'),
    marker: read('marker'),
    onDenied: read('on-denied'),
    land: read('land'),
    coast: read('coast'),
    groups: numbered('group', 8),
    tints: numbered('tint', TINTS),
    steps: numbered('step', STEPS),
    person: read('person'),
    organisation: read('organisation'),
    place: read('place'),
  }
}
