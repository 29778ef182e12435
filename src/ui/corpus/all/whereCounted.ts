/** Of what something is counted; `newest`: of how many of the newest pieces only. */
export const whereCounted = (newest: number | null): string =>
  newest === null ? 'the corpus' : `its newest ${newest.toLocaleString('en-GB')} pieces`
