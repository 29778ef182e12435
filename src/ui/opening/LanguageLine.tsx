import { tellReadNotice } from '../../intake/formats/kernel/notice'
import { isLocalPiece } from '../../storage/localId'
import { useStore } from '../context'

/** Of a piece of one's own that is not in English: why it claims nothing. */
export function LanguageLine() {
  const { id, language, claims } = useStore().piece
  if (!isLocalPiece(id) || /^en\b/i.test(language) || claims.length > 0) return null
  return <p class="dossier-meta">{tellReadNotice({ code: 'language', language })}</p>
}
