import { bringBack, leaveOut, narrow, toggleVoice } from '../../../state/actions'
import type { Store } from '../../../state/store'
import { nameInText } from '../../names'
import { type Command, onVoice } from '../command'

/** What is done with whose word. */
export const onVoices: readonly Command[] = [
  onVoice({
    id: 'leave-out',
    label: 'Leave out this voice, or bring it back',
    group: 'word',
    labelFor: ({ store }, voice) =>
      store.leftOut.value.has(voice)
        ? `Bring ${nameInText(store, voice)} back`
        : `Leave out ${nameInText(store, voice)}`,
    unavailable: ({ store }, voice) =>
      store.speaking.some((speaker) => speaker.voice === voice) ? null : 'No claim rests on its word.',
    run: ({ store }, voice) => store.act(toggleVoice(voice)),
  }),
  onVoice({
    id: 'only-its-word',
    label: 'Show only what it says',
    group: 'word',
    labelFor: ({ store }, voice) =>
      store.view.value.narrowing.voice === voice
        ? `Show also what ${nameInText(store, voice)} does not say`
        : `Show only what ${nameInText(store, voice)} says`,
    unavailable: ({ store }, voice) =>
      store.speaking.some((speaker) => speaker.voice === voice) ? null : 'No claim rests on its word.',
    run: ({ store }, voice) =>
      store.act(narrow({ voice: store.view.value.narrowing.voice === voice ? null : voice })),
  }),
  {
    id: 'bring-back',
    label: 'Bring back all voices that are left out',
    keys: ['b'],
    group: 'view',
    unavailable: ({ store }) => (store.leftOut.value.size > 0 ? null : 'Nobody is left out.'),
    run: ({ store }) => store.act(bringBack),
  },
  {
    id: 'leave-out-unnamed',
    label: 'Leave out all unnamed voices',
    keys: [],
    unavailable: ({ store }) =>
      unnamedVoices(store).some((voice) => !store.leftOut.value.has(voice))
        ? null
        : 'No further voice is unnamed.',
    run: ({ store }) => store.act(leaveOut(unnamedVoices(store))),
  },
]

export const unnamedVoices = (store: Store): readonly string[] =>
  store.speaking.filter((speaker) => speaker.unnamed).map((speaker) => speaker.voice)
