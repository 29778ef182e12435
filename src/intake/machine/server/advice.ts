/** What the makers of the usual servers say about starting them and about letting a page in. */

interface Kind {
  readonly name: string
  /** Where it listens when nobody says otherwise. */
  readonly port: string
  readonly start: string
  letIn(page: string): string
}

const kinds: readonly Kind[] = [
  {
    name: 'Ollama',
    port: '11434',
    start: 'start the app, or run: ollama serve',
    letIn: (page) =>
      `it lets in pages served from this computer; for another one set the variable OLLAMA_ORIGINS=${page} for it (several with commas) and start it again`,
  },
  {
    name: 'LM Studio',
    port: '1234',
    start: 'switch the server on under “Developer”, or run: lms server start --cors',
    letIn: () => 'switch on “Enable CORS” in the server’s settings, or run: lms server start --cors',
  },
  {
    name: 'llama.cpp',
    port: '8080',
    start: 'run: llama-server -m MODEL.gguf',
    letIn: (page) =>
      `it lets every page in unless it was started with --cors-origins or --agent; then start it with --cors-origins ${page}`,
  },
]

/** How to start the server that usually listens there; where it may be any, a line for each. */
export const howToStart = (address: string): readonly string[] =>
  likely(address).map(({ name, start }) => `${name}: ${start}`)

/** How to make it answer to this page, given by its origin. */
export const howToLetIn = (address: string, page: string): readonly string[] =>
  likely(address).map(({ name, letIn }) => `${name}: ${letIn(page)}`)

function likely(address: string): readonly Kind[] {
  const { port } = new URL(address)
  const fitting = kinds.filter((kind) => kind.port === port)
  return fitting.length > 0 ? fitting : kinds
}
