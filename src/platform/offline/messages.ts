/** What the page asks of its service worker. */
export const asked = ['take-over', 'keep-all'] as const
export type Asked = (typeof asked)[number]

/** Fields of what is shared with the page from elsewhere, as the manifest names them. */
export const SHARED = { path: 'share', files: 'files', title: 'title', text: 'text', url: 'url' } as const
/** In the address of a window that was opened to receive the page that somebody reads. */
export const RECEIVE_FIELD = 'receive'
/** In the address of the page that something was shared with. */
export const SHARED_FIELD = 'shared'
/** The cache that holds what was shared until the page takes it. */
export const SHARED_CACHE = 'hearsay shared'
