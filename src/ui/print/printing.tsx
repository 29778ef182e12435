import { render } from 'preact'
import { reportSubject } from '../../app/exporting/subjects'
import type { Camera } from '../../app/screen/picture'
import type { Subjects } from '../../export/export'
import type { Store } from '../../state/store'
import { PrintSheet } from './PrintSheet'

/** On the page while a report of its own is laid on it. */
const PRINTING = 'printing'

/** Puts a report on the page, for paper alone; gives what takes it away again. */
function laySheet(subject: Subjects['report']): () => void {
  const host = document.createElement('div')
  host.className = 'print-host'
  document.body.append(host)
  document.body.classList.add(PRINTING)
  render(<PrintSheet subject={subject} />, host)
  return () => {
    render(null, host)
    host.remove()
    document.body.classList.remove(PRINTING)
  }
}

/** Has the browser print a report, or save it as a PDF. */
export function printReport(subject: Subjects['report']): void {
  const takeAway = laySheet(subject)
  window.addEventListener('afterprint', takeAway, { once: true })
  window.print()
}

/** Whenever the browser prints, what is shown is printed as a report, until that is stopped. */
export function printAsReport(store: Store, camera: () => Camera | null): () => void {
  let takeAway: (() => void) | null = null
  const before = () => {
    if (!document.body.classList.contains(PRINTING)) takeAway = laySheet(reportSubject(store, camera(), true))
  }
  const after = () => {
    takeAway?.()
    takeAway = null
  }
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => {
    after()
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
  }
}
