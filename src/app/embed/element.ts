/**
 * `<hearsay-graph>` for pages of others: a frame with the embedded page, to which it gives the piece that lies at `src`. It is
 * built as a script of its own. A frame, and no drawing in the page itself: neither styles nor policies nor scripts of the two
 * meet.
 */
import { ATTRIBUTES, CONTRACT, frameAddress, USUAL_HEIGHT } from './frame'

const { currentScript } = document
const home = currentScript instanceof HTMLScriptElement ? currentScript.src : document.baseURI

/** What is said of a message beside its type goes on as the detail of an event: `hearsay-ready`, `hearsay-view`, `hearsay-faults`. */
class HearsayGraph extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES
  #frame: HTMLIFrameElement | null = null

  connectedCallback(): void {
    window.addEventListener('message', this.#onMessage)
    this.#show()
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#onMessage)
    this.#frame?.remove()
    this.#frame = null
  }

  attributeChangedCallback(): void {
    if (this.#frame) this.#show()
  }

  /** Selects `{ type, id }`; null: nothing. */
  select(selection: unknown): void {
    this.#ask({ type: 'select', selection })
  }

  /** Shows a piece, as its file has it. */
  open(piece: unknown): void {
    this.#ask({ type: 'open', piece })
  }

  #show(): void {
    const frame = document.createElement('iframe')
    frame.src = frameAddress((name) => this.getAttribute(name), home, location.origin)
    frame.title = this.getAttribute('title') ?? 'Who says what, as a graph'
    const height = Number(this.getAttribute('height')) || USUAL_HEIGHT
    Object.assign(frame.style, { display: 'block', width: '100%', height: `${height}px`, border: '0' })
    this.#frame = frame
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    root.replaceChildren(frame)
  }

  #ask(asked: object): void {
    this.#frame?.contentWindow?.postMessage({ hearsay: CONTRACT, ...asked }, new URL(home).origin)
  }

  readonly #onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
    const isOurs = source === this.#frame?.contentWindow && origin === new URL(home).origin
    if (!isOurs || typeof data !== 'object' || data === null) return
    const { hearsay, type, ...detail }: Record<string, unknown> = { ...data }
    if (hearsay !== CONTRACT || typeof type !== 'string') return
    const src = this.getAttribute('src')
    if (type === 'ready' && detail.piece === null && src !== null) void this.#give(src)
    this.dispatchEvent(new CustomEvent(`hearsay-${type}`, { detail }))
  }

  async #give(src: string): Promise<void> {
    try {
      const response = await fetch(new URL(src, document.baseURI))
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
      this.open(await response.json())
    } catch (error) {
      const problem = `${src} cannot be read: ${error instanceof Error ? error.message : error}`
      this.dispatchEvent(new CustomEvent('hearsay-faults', { detail: { faults: [{ path: '', problem }] } }))
      this.shadowRoot?.replaceChildren(problem)
    }
  }
}

customElements.define('hearsay-graph', HearsayGraph)
