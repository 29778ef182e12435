import { forgetSetting, readSetting, writeSetting } from '../../platform/storage'

/** In an address: what the server of the page has, instead of a piece. */
export const CORPUS = 'corpus'

const SERVED = 'corpus-served'

/** Whether there was one, the last time that anybody asked here. */
export const isCorpusServed = (): boolean => readSetting(SERVED) !== null

/**
 * A server of a corpus sends whoever asks for no piece to it; a page that the browser keeps asks no server, and goes by what
 * was there the last time.
 */
export const isCorpusMeant = ({ location, history }: Pick<Window, 'location' | 'history'>): boolean =>
  location.search === '' && history.state === null && isCorpusServed()

export const rememberCorpus = (): void => void writeSetting(SERVED, 'yes')
export const forgetCorpus = (): void => forgetSetting(SERVED)
