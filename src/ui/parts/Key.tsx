import { useKeys } from '../context'

/** The key that does a command now, where there is one. */
export function Key({ of: id }: { of: string }) {
  const sign = useKeys().signOf(id)
  return sign === undefined ? null : <kbd>{sign}</kbd>
}
