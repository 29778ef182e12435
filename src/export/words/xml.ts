/** What XML 1.0 has no way to write: control characters, halves of pairs, two that are no characters. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** A text as it stands between tags and in attributes; what cannot be written becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(unwritable, '\ufffd').replace(/[&<>"'\t\n\r]/g, (sign) => entities[sign] ?? sign)

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** `<name a="b">inside</name>`, or `<name a="b"/>` without anything inside; absent attributes are left out. */
export function element(name: string, attributes: Attributes = {}, inside: readonly string[] = []): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(String(value))}"`],
  )
  const start = `<${name}${written.join('')}`
  return inside.length === 0 ? `${start}/>` : `${start}>${inside.join('')}</${name}>`
}

/** As `element`, with each of what is inside on a line of its own. */
export const block = (name: string, attributes: Attributes, inside: readonly string[]): string =>
  element(
    name,
    attributes,
    inside.length === 0 ? [] : ['\n', inside.map((one) => one.replace(/^/gm, '  ')).join('\n'), '\n'],
  )
