declare module 'edtf' {
  /** `min` and `max` are milliseconds (UTC, the last one inclusive), ±Infinity where open, null where unknown. */
  interface ExtendedDate {
    readonly type: string
    readonly min: number | null
    readonly max: number | null
  }
  /** Throws where the text is no EDTF. */
  export default function edtf(text: string): ExtendedDate
}
