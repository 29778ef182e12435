// Run before the page is shown: what an address asks for beside the first piece as it opens is not in the page as built.

/**
 * Stands by itself in the page: it uses nothing of this module.
 * @param {string} query
 * @param {string} first id of the piece that the page holds
 * @returns {string | null} a class for the page; null where it may be shown as it is
 */
export function classFor(query, first) {
  const sameGraph = ['piece', 'p', 'trail', 'rail', 'find', 'sort']
  const asked = new URLSearchParams(query)
  if ((asked.get('piece') ?? first) !== first) return 'asks-other-piece'
  return [...asked.keys()].every((name) => sameGraph.includes(name)) ? null : 'asks-other-look'
}

/**
 * Stands by itself in the page, too. Marks the button that is clicked while nobody answers yet, for `pressed.ts`.
 * @param {Event} event
 */
export function keepPressed(event) {
  const button = event.target instanceof Element && event.target.closest('.still button')
  if (!button) return
  // What it does by itself would come before the rest.
  event.preventDefault()
  for (const other of document.querySelectorAll('[data-pressed]')) other.removeAttribute('data-pressed')
  button.setAttribute('data-pressed', '')
}
