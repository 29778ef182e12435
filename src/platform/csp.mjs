// The content security policy, made here and nowhere else: the build puts it into the page, the server into a header.

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types hearsay dompurify',
]

export const policyInPage = directives.join('; ')

/** Browsers ignore `frame-ancestors` in a `<meta>` and complain about it, so only the header has it. */
export const headers = {
  'Content-Security-Policy': `${policyInPage}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}
