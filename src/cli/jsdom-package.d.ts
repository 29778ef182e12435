/** What is used of jsdom, which brings no types of its own. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(
      html?: string,
      options?: { readonly contentType?: string; readonly runScripts?: 'dangerously' },
    )
    readonly window: import('dompurify').WindowLike & { readonly document: Document; close(): void }
  }
}
