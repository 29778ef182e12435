/** The parser that comes with Readability for where there is no browser, which brings no types of its own. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    /** Reads what is well-formed; the document knows as much as Readability asks of it. */
    parse(html: string): Document
  }
}
