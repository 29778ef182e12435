// The explorer without a piece: what its file is called, beside the page, and where a piece goes into it.

export const SHELL = 'explorer.txt'

/** There is each of them once. */
export const [PIECE_SLOT, TITLE_SLOT] = ['<!-- piece -->', '<title>Hearsay</title>']
