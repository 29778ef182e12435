import type { ComponentChildren } from 'preact'
import type { Export, Subject } from '../../export/export'
import { tellKept } from '../../export/words/kept'
import './FormRow.css'

interface RowProps {
  name: string
  /** What whoever gets it has. */
  tells: ComponentChildren
  /** Its buttons. */
  children?: ComponentChildren
}

/** One form in which something is given away. */
export const Row = ({ name, tells, children }: RowProps) => (
  <li class="share-row">
    <div>
      <b>{name}</b>
      <div class="dossier-meta">{tells}</div>
    </div>
    <div class="share-tools">{children}</div>
  </li>
)

interface FormRowProps<Of extends Subject> {
  form: Export<Of>
  onSave: () => void
  children?: ComponentChildren
}

/** A form that is saved. */
export const FormRow = <Of extends Subject>({ form, onSave, children }: FormRowProps<Of>) => (
  <Row name={form.label} tells={tellKept(form)}>
    <button type="button" class="button" aria-label={`Save ${form.label}`} title={form.does} onClick={onSave}>
      Save
    </button>
    {children}
  </Row>
)
