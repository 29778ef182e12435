import { count } from '../../graph/words'
import type { SaveStatus } from '../../storage/saver'
import type { Because } from '../../storage/storageFault'
import type { Counts } from '../../storage/volume'
import type { Missing } from './arrivals'

/** What keeps something from being kept, and how to mend it: sentences. */
export const unsavedText: Readonly<Record<Because, { readonly what: string; readonly mend: string }>> = {
  full: {
    what: 'This browser has no room left for it.',
    mend: 'Delete other pieces or free some space, then try again.',
  },
  blocked: {
    what: 'This browser keeps nothing for this page: it is a private window, or its settings say so.',
    mend: 'Everything works, but only until the tab is closed or loaded anew.',
  },
  closed: {
    what: 'Another version of Hearsay is open in this browser.',
    mend: 'Download the piece, close the other tabs and load this page again.',
  },
  conflict: {
    what: 'It was changed or deleted in another tab since, and nothing is overwritten.',
    mend: 'Keep yours as a copy, or show what is kept.',
  },
  lost: {
    what: 'What this browser had kept of it is gone.',
    mend: 'What you see is whole: try again to keep it anew.',
  },
  failed: {
    what: 'The browser could not write it.',
    mend: 'Try again, or download the piece.',
  },
}

/** Why another piece is shown than the one that was asked for. */
export function missingText(missing: Missing, asked: string): string {
  const instead = 'This is the one that comes with Hearsay.'
  switch (missing.state) {
    case 'unknown':
      return `There is no piece “${asked.slice(0, 60)}” here. ${instead}`
    case 'deleted':
      return `The piece of this address was deleted. Under Pieces it can be brought back for a day. ${instead}`
    case 'absent':
      return `The piece of this address is not in this browser: your own pieces are kept in the browser in which you opened them, until you delete them. ${instead}`
    case 'unreadable':
      return `The piece of this address cannot be read. ${unsavedText[missing.because].what} ${instead}`
  }
}

export const savedText: Readonly<Record<SaveStatus['state'], string>> = {
  saved: 'Saved',
  saving: 'Saving…',
  unsaved: 'Not saved',
}

/** "12 of 40 names and 3 of 60 claims reviewed", or what there is to be reviewed. */
export function reviewedText({ entities, claims, openEntities, openClaims }: Counts): string {
  if (entities + claims === 0) return 'nothing found in it'
  const all = `${count(entities, 'name')} and ${count(claims, 'claim')}`
  if (openEntities + openClaims === 0) return `${all}, all reviewed`
  if (openEntities === entities && openClaims === claims) return `${all}, none reviewed`
  return `${entities - openEntities} of ${count(entities, 'name')} and ${claims - openClaims} of ${count(claims, 'claim')} reviewed`
}

/** "22 November at 15:03", where the reader is; of ISO 8601. */
export const momentText = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })

/** "1.2 MB", of bytes. */
export function sizeText(bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB']
  let amount = bytes / 1000
  let at = 0
  while (amount >= 1000 && at < units.length - 1) {
    amount /= 1000
    at++
  }
  return `${amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${units[at]}`
}
