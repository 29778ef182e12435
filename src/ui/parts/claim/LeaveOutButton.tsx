import { toggleVoice } from '../../../state/actions'
import { useStore } from '../../context'

export function LeaveOutButton({ voice }: { voice: string }) {
  const store = useStore()
  return (
    <button type="button" class="button" onClick={() => store.act(toggleVoice(voice))}>
      {store.leftOut.value.has(voice) ? 'Bring back' : 'Leave out this voice'}
    </button>
  )
}
