import { pathEnds } from '../../graph/paths/spotlight'
import type { Tie } from '../../graph/ties'
import type { Claim, Entity } from '../../model/piece'
import type { Store } from '../../state/store'
import type { Selection } from '../../state/view'
import { type App, nameInText, nameOf } from '../app'

export type TargetType = Selection['type']

/** What a command is done to. */
export interface Target {
  readonly type: Selection['type']
  readonly id: string
  /** Number of the paragraph in which a mention was pointed at. */
  readonly paragraph?: number
}

/** Parts of a menu, in the order in which they stand. */
export const menuGroups = ['open', 'connect', 'show', 'word', 'copy', 'view'] as const
export type MenuGroup = (typeof menuGroups)[number]

export type Scope = 'review'

/** One thing a reader can do: palette, menus, shortcuts and help sheet are made from these. */
export interface Command {
  readonly id: string
  readonly label: string
  /** The label that names what it is done to: "Leave out Ben Wallace". */
  labelFor?(app: App, target: Target): string
  /** The usual keys. As `KeyboardEvent.key`, with `Mod+` for Ctrl or ⌘ and `Alt+`. */
  readonly keys: readonly string[]
  /** Where its keys count, before any other's: while a piece is reviewed. Without it, everywhere. */
  readonly scope?: Scope
  /** Kinds of things that it is done to; without any it is done to no one thing. */
  readonly for?: readonly TargetType[]
  /** Where it stands in menus; without it, in none. */
  readonly group?: MenuGroup
  /** Whether menus offer it at all; where it would make no sense, its reason would be noise. */
  isOffered?(app: App, target?: Target | null): boolean
  /** Why it cannot be done now; null where it can. */
  unavailable(app: App, target?: Target | null): string | null
  run(app: App, target?: Target | null): void
}

export const always = () => null
export const needsGraph = (app: App) => (app.camera.value === null ? 'The graph is not drawn yet.' : null)

export const selectedEntity = ({ store }: App): string | null => {
  const selection = store.selection.value
  return selection?.type === 'entity' ? selection.id : null
}

/** What a command would be done to: what it was called on, else what is selected; null where that is of no use to it. */
function targetOf(command: Command, { store }: App, on: Target | null = null): Target | null {
  const target = on ?? store.selection.value
  return target && command.for?.some((type) => type === target.type) ? target : null
}

export function labelOf(command: Command, app: App, on: Target | null = null): string {
  const target = targetOf(command, app, on)
  return (target && command.labelFor?.(app, target)) ?? command.label
}

/** A command on one kind of thing, told with the thing itself. */
interface Deed<Thing> extends Pick<Command, 'id' | 'label' | 'group'> {
  readonly keys?: readonly string[]
  labelFor?(app: App, thing: Thing, target: Target): string
  isOffered?(app: App, thing: Thing, target: Target): boolean
  unavailable?(app: App, thing: Thing, target: Target): string | null
  run(app: App, thing: Thing, target: Target): void
}

interface Kind<Thing> {
  readonly for: readonly TargetType[]
  /** The reason when there is none. */
  readonly missing: string
  find(store: Store, target: Target): Thing | undefined
}

const doneTo =
  <Thing>({ for: types, missing, find }: Kind<Thing>) =>
  ({ keys = [], labelFor, isOffered, unavailable, run, ...deed }: Deed<Thing>): Command => {
    const on = (app: App, asked?: Target | null) => {
      const target = asked ?? app.store.selection.value
      const isFit = target !== null && types.some((type) => type === target.type)
      const thing = isFit ? find(app.store, target) : undefined
      return target && thing !== undefined ? { thing, target } : null
    }
    return {
      ...deed,
      keys,
      for: types,
      labelFor: (app, asked) => {
        const found = on(app, asked)
        return (found && labelFor?.(app, found.thing, found.target)) ?? deed.label
      },
      isOffered: (app, asked) => {
        const found = on(app, asked)
        return found === null || (isOffered?.(app, found.thing, found.target) ?? true)
      },
      unavailable: (app, asked) => {
        const found = on(app, asked)
        return found ? (unavailable?.(app, found.thing, found.target) ?? null) : missing
      },
      run: (app, asked) => {
        const found = on(app, asked)
        if (found) run(app, found.thing, found.target)
      },
    }
  }

export const onEntity = doneTo<Entity>({
  for: ['entity'],
  missing: 'Select a person, an organisation or a place first.',
  find: (store, { id }) => store.entities.get(id),
})

export const onTie = doneTo<Tie>({
  for: ['tie'],
  missing: 'Select a tie first.',
  find: (store, { id }) => store.ties.get(id),
})

export const onClaim = doneTo<Claim>({
  for: ['claim'],
  missing: 'Select a claim first.',
  find: (store, { id }) => store.claims.get(id),
})

/** An entity as a voice, or a voice that is no entity, by its id. */
export const onVoice = doneTo<string>({
  for: ['entity', 'voice'],
  missing: 'Select a voice first.',
  find: (_, { id }) => id,
})

export const onAnything = doneTo<Target>({
  for: ['entity', 'tie', 'claim', 'voice', 'path'],
  missing: 'Nothing is selected.',
  find: (_, target) => target,
})

/** What a menu is about, as its title says it. */
export function titleOf({ store }: App, { type, id }: Target): string {
  if (type === 'tie' || type === 'path') {
    const [one, other] = type === 'tie' ? (store.ties.get(id)?.ends ?? ['', '']) : pathEnds(id)
    return `${nameOf(store, one)} and ${nameInText(store, other)}`
  }
  return type === 'claim' ? (store.claims.get(id)?.text ?? id) : nameOf(store, id)
}
