import { handOut } from '../../../app/handOut'
import type { Export, Subject, Subjects } from '../../../export/export'
import { tellKept } from '../../../export/words/kept'
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

export const tellForm = (form: Export): string => `${form.does}. ${tellKept(form)}`
