import { copied } from '../../../app/handOut'
import { useNews } from '../../context'

interface Props {
  label: string
  /** What is told once it is done: "Link copied". */
  done: string
  text: () => string
  class?: string
}

export function CopyButton({ label, done, text, class: className = 'button' }: Props) {
  const { say } = useNews()
  return (
    <button
      type="button"
      class={className}
      onClick={async () => {
        say(await copied(text(), done))
      }}
    >
      {label}
    </button>
  )
}
