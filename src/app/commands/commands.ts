import type { Target } from '../target'
import { type Command, labelOf, menuGroups } from './command'
import type { Context } from './context'

/** What a reader can do here and now. Without a target, a command is done to what is selected. */
export interface Commands {
  readonly all: readonly Command[]
  /** What is not there has no button either. */
  has(id: string): boolean
  /** Tells whether it could be done. */
  run(id: string, target?: Target | null): boolean
  /** A reason; null where it can be done. */
  whyNot(command: Command, target?: Target | null): string | null
  labelOf(command: Command, target?: Target | null): string
  /** What can be done to one thing, or with null to the whole view; in groups, as a menu shows it. */
  menuOf(target: Target | null): readonly (readonly Command[])[]
}

export function createCommands(context: Context, commands: readonly Command[]): Commands {
  const isFor = (command: Command, target: Target | null) =>
    target === null ? command.for === undefined : (command.for?.some((type) => type === target.type) ?? false)
  return {
    all: commands,
    has: (id) => commands.some((one) => one.id === id),
    run(id, target = null) {
      // Whoever is faster than what follows from a decision means what comes after it.
      context.review.settle()
      const command = commands.find((one) => one.id === id)
      if (!command || command.unavailable(context, target) !== null) return false
      command.run(context, target)
      return true
    },
    whyNot: (command, target = null) => command.unavailable(context, target),
    labelOf: (command, target = null) => labelOf(command, context, target),
    menuOf: (target) =>
      menuGroups
        .map((group) =>
          commands.filter(
            (command) =>
              command.group === group &&
              isFor(command, target) &&
              (command.isOffered?.(context, target) ?? true),
          ),
        )
        .filter((group) => group.length > 0),
  }
}
