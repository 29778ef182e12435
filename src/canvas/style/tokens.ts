import type { Kind } from '../../model/vocabulary'

/** The colours of `ui/styles/tokens.css`, as Cytoscape wants them. */
export interface Tokens extends Readonly<Record<Kind, string>> {
  readonly paper: string
  readonly rule: string
  readonly edge: string
  readonly ink: string
  readonly quiet: string
  readonly voice: string
  readonly denied: string
  readonly marker: string
  readonly onDenied: string
  readonly land: string
  readonly coast: string
  /** Grounds of groups, pale. */
  readonly groups: readonly string[]
}

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

/** A share (0 to 1) of one colour over another; both as #rrggbb. */
export function mix(colour: string, over: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [one, other] = [colour, over].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round((one ?? 0) * share + (other ?? 0) * (1 - share))
  })
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
