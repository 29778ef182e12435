import { type Signal, signal } from '@preact/signals-core'
import type { Spot } from '../../model/spans'
import type { AskedAbout } from '../opening/brought'
import type { Target } from '../target'

export type Dialog =
  /**
   * `files`: what was dropped on the page, to be read at once; `over`: a piece whose text is to be looked over; `adds`:
   * whether it is explored together with what is open.
   */
  | {
      readonly name: 'open-piece'
      readonly files: readonly File[]
      readonly over?: string
      readonly adds?: boolean
    }
  | {
      readonly name:
        | 'palette'
        | 'help'
        | 'coverage'
        | 'audit'
        | 'shelf'
        | 'machine'
        | 'share'
        | 'export'
        | 'story'
    }
  /** `about`: somebody of whom it is told who else he is, or null for what is to be decided. */
  | { readonly name: 'who-is-who'; readonly about: string | null }
  /** What came from elsewhere is asked about. */
  | { readonly name: 'brought'; readonly what: AskedAbout }
  /** `from`: an entity that is chosen already, or null. */
  | { readonly name: 'connect'; readonly from: string | null }
  /** Entities: `from` becomes part of `into`, which is null until it is chosen. */
  | { readonly name: 'merge'; readonly from: string; readonly into: string | null }
  /** Words of the text that name somebody; `span` is where they were chosen, or null. */
  | { readonly name: 'mark'; readonly words: string; readonly span: Spot | null }
  /** Words of the text that somebody says. */
  | { readonly name: 'said-by'; readonly spot: Spot }
  /** `from`: an entity at which the claim begins. */
  | { readonly name: 'add-claim'; readonly from: string }

/** A menu of what can be done to something. */
export interface Menu {
  /** Null for the view as a whole. */
  readonly target: Target | null
  /** Where its corner goes, px of the window. */
  readonly at: { readonly x: number; readonly y: number }
  /** What has the focus again once it is closed. */
  readonly opener: HTMLElement | null
}

/** What opens above everything else. */
export interface Layers {
  readonly dialog: Signal<Dialog | null>
  readonly menu: Signal<Menu | null>
  /** The cast as a drawer, on screens too narrow for the rail. */
  readonly drawer: Signal<boolean>
}

export const createLayers = (dialog: Dialog | null = null): Layers => ({
  dialog: signal(dialog),
  menu: signal(null),
  drawer: signal(false),
})
