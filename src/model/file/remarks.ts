import { type Remark, remarkShape } from '../piece'

/** Remarks as one text, for files that have no place for them of their own. */
export const remarksText = (remarks: readonly Remark[]): string => JSON.stringify(remarks)

/** The inverse; what is no remark is left out. */
export function remarksIn(text: string): readonly Remark[] {
  let told: unknown
  try {
    told = JSON.parse(text)
  } catch {
    // Somebody else's field of the same name.
    return []
  }
  return [told].flat().flatMap((one) => {
    const remark = remarkShape.safeParse(one)
    return remark.success ? [remark.data] : []
  })
}
