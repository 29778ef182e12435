/** Annotations go with the text that they were made on: the files of one name, but for its ending. */

const TEXTS = /\.(?:txt|text|md)$/i
const ANNOTATIONS = /\.(?:ann|jsonld)$/i

export interface Pair<File> {
  readonly file: File
  /** Annotations on it. */
  readonly beside?: File
}

/** Files in their order, those of annotations beside their texts; one without its text stands alone. */
export function paired<File extends { readonly name: string }>(
  files: readonly File[],
): readonly Pair<File>[] {
  const stem = ({ name }: File): string => name.replace(/\.[^.]*$/, '')
  const marks = new Map<string, File>()
  for (const file of files) if (ANNOTATIONS.test(file.name)) marks.set(stem(file), file)
  const texts = new Set(files.filter(({ name }) => TEXTS.test(name)).map(stem))
  return files.flatMap((file): Pair<File>[] => {
    if (ANNOTATIONS.test(file.name) && texts.has(stem(file))) return []
    const beside = TEXTS.test(file.name) ? marks.get(stem(file)) : undefined
    return [{ file, ...(beside && { beside }) }]
  })
}
