import type { Tie } from '../../graph/ties'
import type { Claim, Entity } from '../../model/piece'
import type { Store } from '../../state/store'
import type { Keyed } from '../keys/table'
import type { Target } from '../target'
import type { Context } from './context'

/** Parts of a menu, in the order in which they stand. */
export const menuGroups = ['open', 'connect', 'show', 'word', 'copy', 'view'] as const
export type MenuGroup = (typeof menuGroups)[number]

/** One thing a reader can do: palette, menus, shortcuts and help sheet are made from these. */
export interface Command extends Keyed {
  readonly label: string
  /** What its button is called, where the label does not begin with that. */
  readonly called?: string
  /** The label that names what it is done to: "Leave out Ben Wallace". */
  labelFor?(context: Context, target: Target): string
  /** Kinds of things that it is done to; without any it is done to no one thing. */
  readonly for?: readonly Target['type'][]
  /** Where it stands in menus; without it, in none. */
  readonly group?: MenuGroup
  /** Whether menus offer it at all; where it would make no sense, its reason would be noise. */
  isOffered?(context: Context, target?: Target | null): boolean
  /** Why it cannot be done now; null where it can. */
  unavailable(context: Context, target?: Target | null): string | null
  run(context: Context, target?: Target | null): void
}

export const always = () => null
export const needsGraph = ({ picture }: Context) =>
  picture.camera.value === null ? 'The graph is not drawn yet.' : null

export const selectedEntity = ({ store }: Context): string | null => {
  const selection = store.selection.value
  return selection?.type === 'entity' ? selection.id : null
}

/** What a command would be done to: what it was called on, else what is selected; null where that is of no use to it. */
function targetOf(command: Command, { store }: Context, on: Target | null = null): Target | null {
  const target = on ?? store.selection.value
  return target && command.for?.some((type) => type === target.type) ? target : null
}

export function labelOf(command: Command, context: Context, on: Target | null = null): string {
  const target = targetOf(command, context, on)
  return (target && command.labelFor?.(context, target)) ?? command.label
}

/** A command on one kind of thing, told with the thing itself. */
interface Deed<Thing> extends Pick<Command, 'id' | 'label' | 'group'> {
  readonly keys?: readonly string[]
  labelFor?(context: Context, thing: Thing, target: Target): string
  isOffered?(context: Context, thing: Thing, target: Target): boolean
  unavailable?(context: Context, thing: Thing, target: Target): string | null
  run(context: Context, thing: Thing, target: Target): void
}

interface Kind<Thing> {
  readonly for: readonly Target['type'][]
  /** The reason when there is none. */
  readonly missing: string
  find(store: Store, target: Target): Thing | undefined
}

const doneTo =
  <Thing>({ for: types, missing, find }: Kind<Thing>) =>
  ({ keys = [], labelFor, isOffered, unavailable, run, ...deed }: Deed<Thing>): Command => {
    const on = (context: Context, asked?: Target | null) => {
      const target = asked ?? context.store.selection.value
      const isFit = target !== null && types.some((type) => type === target.type)
      const thing = isFit ? find(context.store, target) : undefined
      return target && thing !== undefined ? { thing, target } : null
    }
    return {
      ...deed,
      keys,
      for: types,
      labelFor: (context, asked) => {
        const found = on(context, asked)
        return (found && labelFor?.(context, found.thing, found.target)) ?? deed.label
      },
      isOffered: (context, asked) => {
        const found = on(context, asked)
        return found === null || (isOffered?.(context, found.thing, found.target) ?? true)
      },
      unavailable: (context, asked) => {
        const found = on(context, asked)
        return found ? (unavailable?.(context, found.thing, found.target) ?? null) : missing
      },
      run: (context, asked) => {
        const found = on(context, asked)
        if (found) run(context, found.thing, found.target)
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
  for: ['entity', 'tie', 'claim', 'remark', 'voice', 'path'],
  missing: 'Nothing is selected.',
  find: (_, target) => target,
})
