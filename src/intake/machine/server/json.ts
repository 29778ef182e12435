/**
 * The JSON in what a machine or a server says: alone, in a code fence, or behind thoughts and before an afterword.
 * Undefined where there is none that is whole.
 */
export function jsonIn(said: string): unknown {
  const text = said.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim()
  const whole = parse(text)
  if (whole !== undefined) return whole
  const start = text.search(/[[{]/)
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'))
  return start < 0 || end < start ? undefined : parse(text.slice(start, end + 1))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
