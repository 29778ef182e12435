/** In an address: what the server of the page has, instead of a piece. */
export const CORPUS = 'corpus'
