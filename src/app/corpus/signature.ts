import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { forgetSetting, readSetting, writeSetting } from '../../platform/storage'

const NAME = 'editor-name'
const LONGEST = 200
const NOBODY = 'an editor'

/** By whom judgements are made: an editor says it once, and it is kept in this browser. */
export interface Signature {
  /** Empty where none was given. */
  readonly name: ReadonlySignal<string>
  readonly by: ReadonlySignal<string>
  set(name: string): void
}

export function createSignature(storage?: () => Storage): Signature {
  const name = signal(readSetting(NAME, storage) ?? '')
  return {
    name,
    by: computed(() => name.value || NOBODY),
    set(given) {
      name.value = given.trim().slice(0, LONGEST)
      if (name.value === '') forgetSetting(NAME, storage)
      else writeSetting(NAME, name.value, storage)
    },
  }
}
