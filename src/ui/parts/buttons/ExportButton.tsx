import { handOut } from '../../../app/handOut'
import type { Export, Subject, Subjects } from '../../../export/export'
import { useNews } from '../../context'

interface Props<Of extends Subject> {
  form: Export<Of>
  subject: () => Subjects[Of]
  class?: string
}

/** Hands something out in one of its forms. */
export function ExportButton<Of extends Subject>({ form, subject, class: className = 'button' }: Props<Of>) {
  const news = useNews()
  return (
    <button
      type="button"
      class={className}
      title={tellForm(form)}
      onClick={() => void handOut(form, subject(), news)}
    >
      {form.label}
    </button>
  )
}

/** What whoever gets it has, and what not. */
export const tellForm = ({ does, keeps, loses }: Export): string =>
  `${does}. Keeps ${keeps}${loses === null ? '' : `; leaves out ${loses}`}.`
