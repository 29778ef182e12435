// The content security policy, made here and nowhere else: the build puts it into the page, the server into a header.

/** @param {readonly string[]} connect origins that the page may connect to besides its own */
const directives = (connect) => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  ["connect-src 'self'", ...connect].join(' '),
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types hearsay dompurify',
]

/** @param {readonly string[]} [connect] as `connectOrigins` in cli/ gives them */
export const policyInPage = (connect = []) => directives(connect).join('; ')

/**
 * Browsers ignore `frame-ancestors` in a `<meta>` and complain about it, so only the header has it.
 * @param {readonly string[]} [connect] as `connectOrigins` in cli/ gives them
 * @param {readonly string[]} [ancestors] the sites that may show the page within theirs, as `embedOrigins` in cli/ gives them
 */
export const headers = (connect = [], ancestors = []) => ({
  'Content-Security-Policy': `${policyInPage(connect)}; frame-ancestors ${ancestors.join(' ') || "'none'"}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
})

/**
 * Of a file that holds everything itself and asks nobody for anything: only what has one of these hashes runs or styles.
 * @param {{ scripts: readonly string[], styles: readonly string[] }} hashes SHA-256, in base64
 */
export const policyInFile = ({ scripts, styles }) =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(' ')}`,
    `style-src ${styles.map(hashSource).join(' ')}`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types hearsay',
  ].join('; ')

/** @param {string} hash */
const hashSource = (hash) => `'sha256-${hash}'`
