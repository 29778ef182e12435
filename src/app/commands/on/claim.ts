import { exportsOf } from '../../../export/list'
import { firstParagraph, tieOf } from '../../../graph/ties'
import { firstSpeaker, speakersOf } from '../../../graph/voices'
import { toggleVoice } from '../../../state/actions'
import { open, selectionOfVoice } from '../../deeds'
import { claimSubject } from '../../exporting/answers'
import { handOut } from '../../handOut'
import { nameInText } from '../../names'
import { placeName } from '../../places'
import { type Command, onClaim } from '../command'
import { read } from '../doing'

/** No chain in any piece is longer than what a menu can show. */
const MOST_VOICES = 3

/** What can be done to a claim. */
export const onClaims: readonly Command[] = [
  onClaim({
    id: 'read-claim',
    label: 'Read the paragraph that it rests on',
    group: 'open',
    labelFor: ({ store }, claim) => `Read its paragraph: ${placeName(store, firstParagraph(claim))}`,
    run: (context, claim) => read(context, firstParagraph(claim), { type: 'claim', id: claim.id }),
  }),
  onClaim({
    id: 'claim-tie',
    label: 'Open the tie that it belongs to',
    group: 'open',
    labelFor: ({ store }, { subject, object }) =>
      `The tie between ${nameInText(store, subject)} and ${nameInText(store, object)}`,
    run: (context, claim) => open(context, { type: 'tie', id: tieOf(claim) }),
  }),
  ...Array.from({ length: MOST_VOICES }, (_, at) =>
    onClaim({
      id: `claim-voice-${at + 1}`,
      label: `Open its ${['first', 'second', 'third'][at]} voice`,
      group: 'word',
      labelFor: ({ store }, claim) =>
        `${at > 0 ? 'Passed on by' : claim.denied ? 'Denied by' : 'Said by'} ${nameInText(store, speakersOf(claim)[at] ?? '')}`,
      isOffered: (_, { voices }) => voices[at] !== undefined,
      unavailable: (_, { voices }) => (voices[at] === undefined ? 'It has no such voice.' : null),
      run: (context, { voices }) => {
        const voice = voices[at]
        if (voice !== undefined) open(context, selectionOfVoice(context.store, voice))
      },
    }),
  ),
  onClaim({
    id: 'leave-out-its-voice',
    label: 'Leave out its first voice',
    group: 'word',
    labelFor: ({ store }, claim) => {
      const voice = firstSpeaker(claim)
      const name = nameInText(store, voice)
      return store.leftOut.value.has(voice) ? `Bring ${name} back` : `Leave out ${name}`
    },
    run: ({ store }, claim) => store.act(toggleVoice(firstSpeaker(claim))),
  }),
  ...exportsOf('claim').map((form) =>
    onClaim({
      id: form.id,
      label: form.does,
      group: 'copy',
      labelFor: () => form.label,
      run: ({ store, news }, claim) => {
        void handOut(form, claimSubject(store, claim), news)
      },
    }),
  ),
]
