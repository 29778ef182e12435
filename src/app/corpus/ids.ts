import { UNATTRIBUTED } from '../../model/vocabulary'
import type { Known } from '../../state/url'

/** What somebody of a corpus is called in the explorer and in links, where ids have no spaces: "anna@a-bridge" of "a-bridge anna". */
export const idOfKey = (key: string): string => {
  const [piece, entity] = key.split(' ')
  return entity === undefined ? key : `${entity}@${piece}`
}

export const keyOfId = (id: string): string => {
  const [entity, piece] = id.split('@')
  return piece === undefined ? id : `${piece} ${entity}`
}

/** Whether an id may be that of somebody of a corpus. */
export const isOfCorpus = (id: string): boolean =>
  id === UNATTRIBUTED || /^[a-z0-9][a-z0-9-]*@[a-z0-9][a-z0-9-]*$/.test(id)

/** With whoever may be in the corpus, and what they tell: it may come in. */
export const lenient = (known: Known): Known => ({
  ...known,
  has: (selection) =>
    known.has(selection) ||
    (selection.type === 'claim' || selection.type === 'remark'
      ? true
      : selection.id.split('~').every(isOfCorpus)),
  isVoice: (voice) => known.isVoice(voice) || isOfCorpus(voice),
  lastParagraph: Number.MAX_SAFE_INTEGER,
})
