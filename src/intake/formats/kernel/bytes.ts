export const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  latin1(bytes, signature.length) === signature

/** The first bytes, a character each. */
export const latin1 = (bytes: Uint8Array, length: number): string =>
  String.fromCharCode(...bytes.subarray(0, length))
