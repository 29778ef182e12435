import { keyLabel, keyOf } from '../../app/keys/keys'

/** The key that does a command now, where there is one. */
export function Key({ of: id }: { of: string }) {
  const key = keyOf(id)
  return key === undefined ? null : <kbd>{keyLabel(key)}</kbd>
}
