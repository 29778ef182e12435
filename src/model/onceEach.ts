/**
 * Works something out once for each object, as long as that lives. A piece is saved after each edit, together with the one
 * that it began as: most of both is what was written the time before.
 */
export function onceEach<Given extends object, Result>(
  workOut: (given: Given) => Result,
): (given: Given) => Result {
  const known = new WeakMap<Given, { readonly result: Result }>()
  return (given) => {
    const before = known.get(given)
    if (before) return before.result
    const result = workOut(given)
    known.set(given, { result })
    return result
  }
}
