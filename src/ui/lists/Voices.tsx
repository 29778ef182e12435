import { useMemo } from 'preact/hooks'
import { unnamedVoices } from '../../app/commands/on/voices'
import { selectionOfVoice } from '../../app/deeds'
import { nameInText, nameOf } from '../../app/names'
import { inDetail, type Speaker } from '../../graph/lists/speakers'
import { isSuggested } from '../../graph/made'
import { isAuthor } from '../../graph/voices'
import { countSayings, list } from '../../graph/words'
import { bringBack, leaveOut, toggleVoice } from '../../state/actions'
import { isSame } from '../../state/view'
import { useStore } from '../context'
import { useDerived } from '../derived'
import { Batches } from '../parts/batches/Batches'
import { Glyph } from '../parts/Glyph'
import { SelectionLink } from '../parts/links/SelectionLink'
import './Voices.css'

const ABOUT = 3
/** About, px. */
const ROW_HEIGHT = 56

/** Everybody who speaks: what rests on their word, and what remains without it. */
export function Voices() {
  const store = useStore()
  const unnamed = unnamedVoices(store)
  const leftOut = store.leftOut.value
  const speaking = store.speaking
  // What is selected or left out concerns the rows themselves: only those change.
  const rows = useMemo(
    () => (
      <Batches
        items={speaking}
        height={ROW_HEIGHT}
        needed={() => speaking.findIndex(({ voice }) => voice === store.selection.value?.id)}
        render={(speaker) => <VoiceRow key={speaker.voice} speaker={speaker} />}
      />
    ),
    [speaking, store],
  )
  return (
    <div class="voices" data-scrolls>
      <div class="voices-tools">
        <button
          type="button"
          class="button"
          disabled={unnamed.every((voice) => leftOut.has(voice))}
          onClick={() => store.act(leaveOut(unnamed))}
        >
          Leave out the unnamed
        </button>
        <button
          type="button"
          class="button"
          disabled={leftOut.size === 0}
          onClick={() => store.act(bringBack)}
        >
          Bring all back
        </button>
      </div>
      <div role="list">{rows}</div>
    </div>
  )
}

function VoiceRow({ speaker }: { speaker: Speaker }) {
  const store = useStore()
  const { voice } = speaker
  const entity = store.entities.get(voice)
  const isOut = useDerived(() => store.leftOut.value.has(voice), [store, voice])
  const selection = selectionOfVoice(store, voice)
  const selected = useDerived(() => isSame(store.selection.value, selection), [store, voice])
  const told = useMemo(() => carries(speaker, (id) => nameInText(store, id)), [speaker, store])
  return (
    <div role="listitem" class={`voice-row${selected ? ' selected' : ''}${isOut ? ' out' : ''}`}>
      {entity ? (
        <Glyph kind={entity.kind} unnamed={entity.unnamed} suggested={isSuggested(entity)} />
      ) : (
        <span class="quote-mark">”</span>
      )}
      <div>
        <SelectionLink selection={selection} class="voice-title">
          {nameOf(store, voice)}
        </SelectionLink>
        <p>{told}</p>
      </div>
      <button
        type="button"
        class="leave-out"
        aria-pressed={isOut}
        aria-label={`Leave out ${nameInText(store, voice)}`}
        onClick={() => store.act(toggleVoice(voice))}
      >
        {isOut ? 'Left out' : 'Leave out'}
      </button>
    </div>
  )
}

/** "24 claims, 22 alone, 2 passed on by NATO; about Russia, Ukraine and NATO". */
function carries(speaker: Speaker, name: (id: string) => string): string {
  const { voice, claims, remarks } = speaker
  const { alone, passedOnBy, passesOn, about } = inDetail(speaker)
  const parts = [
    countSayings(claims.length, remarks.length),
    !isAuthor(voice) && alone > 0 && alone < claims.length + remarks.length ? `${alone} alone` : '',
    passedOnBy.length > 0 ? `passed on by ${list(passedOnBy.map(([by]) => name(by)))}` : '',
    passesOn > 0 ? `passes on ${passesOn}` : '',
    speaker.unnamed ? 'not named' : '',
  ].filter(Boolean)
  if (about.length === 0) return parts.join(', ')
  return `${parts.join(', ')}; about ${list(about.slice(0, ABOUT).map(name))}`
}
