import type { Tokens } from '../../graph/look/tokens'

/** Those that hold now, by what the reader's system asks for. */
export function readTokens(root: Element = document.documentElement): Tokens {
  const style = getComputedStyle(root)
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim()
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
    groups: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => read(`group-${number}`)),
    person: read('person'),
    organisation: read('organisation'),
    place: read('place'),
  }
}
