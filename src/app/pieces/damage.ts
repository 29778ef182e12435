import { type ToldFault, tellFault } from '../../export/words/faults'
import { showPath } from '../../export/words/show'
import type { Damage } from '../../storage/volume'

/** What is wrong with what this browser kept. */
export function tellDamage(damage: Damage): ToldFault {
  const path = showPath(damage.path)
  switch (damage.code) {
    case 'newer-record':
      return {
        path,
        problem: `It was kept in format ${damage.format}; the newest that can be read here is ${damage.newest}.`,
        remedy: 'Load the page again, to have the newest version of Hearsay.',
      }
    case 'another-piece':
      return {
        path,
        problem: 'Another piece is kept in its place.',
        remedy: 'Download it and open the file.',
      }
    default:
      return tellFault(damage)
  }
}
