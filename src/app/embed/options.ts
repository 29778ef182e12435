import { toUrl } from '../../state/url'
import type { View } from '../../state/view'
import { EMBED_PAGE } from './frame'

/** What can stand beside the graph of an embedded piece. */
export const sides = ['cast', 'dossier', 'piece'] as const
export type Side = (typeof sides)[number]

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** How an embedded piece looks, by the address of its page. */
export interface EmbedOptions {
  readonly sides: readonly Side[]
  /** `auto`: as the reader's system has it. */
  readonly theme: Theme
  /** Origin of the page around it, where the two speak with each other. */
  readonly origin: string | null
  /** Whether the page around it gives the piece. */
  readonly isGiven: boolean
}

const usual: EmbedOptions = { sides: ['dossier'], theme: 'auto', origin: null, isGiven: false }

/** Each field on its own: one that cannot be read is as usual. */
export function readEmbedOptions(params: URLSearchParams): EmbedOptions {
  const panels = params.get('panels')
  const named = new Set(panels?.split('.'))
  const origin = params.get('origin') ?? ''
  return {
    sides: panels === null ? usual.sides : sides.filter((side) => named.has(side)),
    theme: themes.find((theme) => theme === params.get('theme')) ?? usual.theme,
    origin: URL.canParse(origin) && new URL(origin).origin === origin ? origin : null,
    isGiven: params.get('given') === '1',
  }
}

/** Address of the page that shows a view so, from the explorer's folder. */
export function embedUrl(view: View, options: Pick<EmbedOptions, 'sides' | 'theme'>): string {
  const more = new URLSearchParams()
  if (options.sides.join() !== usual.sides.join()) more.set('panels', options.sides.join('.'))
  if (options.theme !== usual.theme) more.set('theme', options.theme)
  return `${EMBED_PAGE}${[toUrl(view), more.toString()].filter(Boolean).join('&')}`
}

export interface Frame extends Pick<EmbedOptions, 'sides' | 'theme'> {
  /** px */
  readonly height: number
}

/**
 * HTML that shows a view within another page.
 * @param home address of the explorer's folder
 */
export function frameCode(view: View, title: string, { height, ...options }: Frame, home: string): string {
  const src = new URL(embedUrl(view, options), home).href
  return `<iframe src="${attribute(src)}" title="${attribute(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`
}

/** The same for a piece whose file lies beside that page. */
export function elementCode(file: string, { height, sides, theme }: Frame, home: string): string {
  const fields = { src: file, panels: sides.join(' '), theme, height: String(height) }
  const attributes = Object.entries(fields).map(([name, value]) => `${name}="${attribute(value)}"`)
  const script = new URL('hearsay-graph.js', home).href
  return `<script src="${attribute(script)}"></script>\n<hearsay-graph ${attributes.join(' ')}></hearsay-graph>`
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
