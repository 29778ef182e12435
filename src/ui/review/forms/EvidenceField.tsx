import type { Claim } from '../../../model/piece'
import { useNews, useStore } from '../../context'
import { ChoiceField, TextField } from './fields'

interface Props {
  evidence: Claim['evidence']
  onChange: (evidence: Claim['evidence']) => boolean
}

/** The paragraph and the words that a claim or a remark rests on. */
export function EvidenceField({ evidence: [first, ...further], onChange }: Props) {
  const store = useStore()
  const { say } = useNews()
  const text = store.piece.paragraphs[first.paragraph]?.text ?? ''
  return (
    <>
      <ChoiceField
        label="Rests on paragraph"
        value={String(first.paragraph)}
        options={store.piece.paragraphs.map((_, number) => [
          String(number),
          number === 0 ? 'head' : String(number),
        ])}
        onChoose={(number) => onChange([{ paragraph: Number(number) }, ...further])}
      />
      <TextField
        label="Its words there"
        hint="word for word"
        value={first.quote?.exact ?? ''}
        onDone={(exact) => {
          if (exact !== '' && !text.includes(exact)) {
            say(`These words are not in paragraph ${first.paragraph}.`)
            return false
          }
          const quote = exact === '' ? {} : { quote: { exact } }
          return onChange([{ paragraph: first.paragraph, ...quote }, ...further])
        }}
        isLong
      />
    </>
  )
}
