/** Where the title ends with which a head begins, however it ends there; 0 where it begins with something else. */
export function headlineEnd(head: string, title: string): number {
  const end = head.search(/\n|$/u)
  return bare(head.slice(0, end)) === bare(title) ? end : 0
}

const bare = (line: string): string => line.replace(/[\s.;:]+$/u, '').toLowerCase()
