import type { Kind } from '../../model/vocabulary'

/** The colours of `ui/styles/tokens.css`, as `#rrggbb`. */
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
  /** Of publishers. */
  readonly tints: readonly string[]
  /** From the first piece to the last. */
  readonly steps: readonly string[]
}

/** A share (0 to 1) of one colour over another; both as #rrggbb. */
export function mix(colour: string, over: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [one, other] = [colour, over].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round((one ?? 0) * share + (other ?? 0) * (1 - share))
  })
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
