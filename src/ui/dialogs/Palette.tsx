import type { ComponentChildren } from 'preact'
import type { Command } from '../../app/commands/command'
import type { Commands } from '../../app/commands/commands'
import type { OpenCorpus } from '../../app/corpus/opened'
import { nameInText, nameOf } from '../../app/names'
import { placeName } from '../../app/places'
import { kindNames } from '../../app/words'
import { isSuggested, madeTag } from '../../graph/made'
import type { Found } from '../../graph/search/search'
import { attribution, plainText } from '../../graph/voices'
import { focusNow } from '../../platform/focus'
import { readParagraph, selectEntity, showPanel } from '../../state/actions'
import type { Store } from '../../state/store'
import { useCommands, useCorpus, useOpen, useStore } from '../context'
import { corpusOptions } from '../corpus/names'
import { StanceTags } from '../parts/claim/ClaimCard'
import { MadeTag } from '../parts/claim/MadeTag'
import { RemarkWords } from '../parts/claim/RemarkCard'
import { Dialog } from '../parts/Dialog'
import { Glyph } from '../parts/Glyph'
import { Key } from '../parts/Key'
import { Combobox, type Option } from '../parts/listbox/Combobox'

const MOST_OF_EACH = 6
const MOST_COMMANDS = 12

/** One search over entities, aliases, claims, remarks, paragraphs, connections and commands. */
export function Palette() {
  const store = useStore()
  const commands = useCommands()
  const open = useOpen()
  const corpus = useCorpus()
  return (
    <Dialog class="palette" label="Search" closesBeside>
      {(close) => (
        <Combobox
          label="Find a name or a claim"
          options={(query) => search({ store, corpus, commands, open, close }, query)}
        />
      )}
    </Dialog>
  )
}

/** What is searched, and what is done with what is chosen of it. */
interface Search {
  store: Store
  corpus: OpenCorpus | null
  commands: Commands
  open: ReturnType<typeof useOpen>
  close: () => void
}

/** Without a query: who speaks most, and what can be done. */
function search(around: Search, query: string): readonly Option[] {
  const { store, close } = around
  const words = query.toLowerCase()
  const found: readonly Found[] =
    words === ''
      ? store.speaking
          .filter(({ voice }) => store.entities.has(voice))
          .map(({ voice }) => ({ type: 'entity', id: voice }))
      : store.search.value.everything(words)
  const most = words === '' ? MOST_OF_EACH - 1 : MOST_OF_EACH
  const ofType = (type: Found['type'], group: string): readonly Option[] =>
    found
      .filter((one) => one.type === type)
      .slice(0, most)
      .map((one) => ({
        key: `${type} ${'id' in one ? one.id : one.number}`,
        group,
        view: foundView(store, one),
        choose: () => {
          close()
          openFound(around, one)
        },
      }))
  const named = calledSo(around, words)
  const commands = fittingCommands(around, words, named)
  const isNamed = ({ key }: Option) => key === named
  return [
    ...commands.filter(isNamed),
    ...connections(around, words),
    ...ofType('entity', words === '' ? 'Who speaks' : 'Names'),
    ...beyond(around, words),
    ...ofType('claim', 'Claims'),
    ...ofType('remark', 'Remarks'),
    ...disputes(around, words, found),
    ...ofType('paragraph', 'Paragraphs'),
    ...commands.filter((option) => !isNamed(option)),
  ]
}

/** Whoever is in the corpus, and not here yet. */
const beyond = ({ store, corpus, close }: Search, words: string): readonly Option[] =>
  corpusOptions(
    corpus,
    words,
    (id) => {
      close()
      focusNow('.graph')
      void corpus?.go(store, selectEntity(id))
    },
    (id) => store.entities.has(id),
  )

/** Disputes in which a claim fits, or all of them where disputes are asked for. */
function disputes({ store, open, close }: Search, words: string, found: readonly Found[]): readonly Option[] {
  const claims = new Set(found.flatMap((one) => (one.type === 'claim' ? [one.id] : [])))
  const asked = words.length > 2 && 'disputes'.startsWith(words)
  return store.disputes
    .filter(({ claims: sides }) => asked || sides.some((claim) => claims.has(claim.id)))
    .slice(0, MOST_OF_EACH)
    .map(({ id, claims: [one, other] }) => ({
      key: `dispute ${id}`,
      group: 'Disputes',
      view: (
        <>
          <span class="palette-sentence">{one.text}</span>
          <span class="palette-side denied-text">
            {plainText(attribution(one, store.entities))} against{' '}
            {plainText(attribution(other, store.entities))}
          </span>
        </>
      ),
      choose: () => {
        close()
        open({ type: 'claim', id: one.id })
      },
    }))
}

const QUESTION = /^how (?:is|are) (.+?) (?:connected|tied|related)(?: (?:to|with|and) (.+?))?\??$/

/** "how is A connected to B", "how are A and B connected", or the selected one to whoever is named. */
function connections({ store, open, close }: Search, words: string): readonly Option[] {
  const [, one, other] = QUESTION.exec(words) ?? []
  const [first, second] = other === undefined ? (one?.split(' and ') ?? []) : [one, other]
  const best = (name: string | undefined) =>
    name === undefined ? undefined : store.search.value.entities(name)[0]
  const selection = store.selection.value
  const from = best(first) ?? (selection?.type === 'entity' && words !== '' ? selection.id : undefined)
  const to = first === undefined ? best(words || undefined) : best(second)
  if (from === undefined || to === undefined || from === to) return []
  return [
    {
      key: `path ${from}~${to}`,
      group: 'Connections',
      view: (
        <span class="palette-sentence">
          How is {nameInText(store, from)} connected to {nameInText(store, to)}?
        </span>
      ),
      choose: () => {
        close()
        open({ type: 'path', id: `${from}~${to}` })
      },
    },
  ]
}

/** The command whose button is called by these very words: whoever types them means it, whatever else they are like. */
const calledSo = ({ commands }: Search, words: string): string | undefined =>
  commands.all.find(({ label, called = label.split(':')[0] }) => called?.toLowerCase() === words)?.id

function fittingCommands(
  { commands, close }: Search,
  words: string,
  named: string | undefined,
): readonly Option[] {
  const isNamed = ({ id }: Command) => id === named
  const isAsked = (command: Command) =>
    words === ''
      ? commands.whyNot(command) === null
      : `${commands.labelOf(command)} ${command.label} ${command.called ?? ''}`.toLowerCase().includes(words)
  return commands.all
    .filter((command) => !command.id.startsWith('walk-') && command.id !== 'search' && isAsked(command))
    .toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
    .slice(0, words === '' ? MOST_COMMANDS : MOST_OF_EACH)
    .map((command) => ({
      key: command.id,
      group: 'Commands',
      view: <CommandView command={command} />,
      choose: () => {
        if (commands.whyNot(command) !== null) return
        close()
        commands.run(command.id)
      },
    }))
}

function CommandView({ command }: { command: Command }) {
  const { whyNot, labelOf } = useCommands()
  const reason = whyNot(command)
  return (
    <>
      <span class={reason === null ? '' : 'quiet-text'}>{labelOf(command)}</span>
      <span class="palette-side">{reason ?? <Key of={command.id} />}</span>
    </>
  )
}

function foundView(store: Store, found: Found): ComponentChildren {
  switch (found.type) {
    case 'entity': {
      const entity = store.entities.get(found.id)
      if (!entity) return null
      return (
        <>
          <Glyph kind={entity.kind} unnamed={entity.unnamed} suggested={isSuggested(entity)} />
          <span class="palette-name">{nameOf(store, found.id)}</span>
          <span class="palette-side">
            {[madeTag(entity), entity.role ?? kindNames[entity.kind].one].filter(Boolean).join(' · ')}
          </span>
        </>
      )
    }
    case 'claim': {
      const claim = store.claims.get(found.id)
      return (
        <>
          <span class="palette-sentence">
            {claim && <StanceTags claim={claim} />}
            {claim?.text}
          </span>
          <span class="palette-side">{claim && placeName(store, claim.evidence[0].paragraph)}</span>
        </>
      )
    }
    case 'remark': {
      const remark = store.remarks.get(found.id)
      return (
        <>
          <span class="palette-sentence">
            {remark && <MadeTag of={remark} />}
            {remark && <RemarkWords remark={remark} />}
          </span>
          <span class="palette-side">
            {remark &&
              `${plainText(attribution(remark, store.entities))} · ${placeName(store, remark.evidence[0].paragraph)}`}
          </span>
        </>
      )
    }
    case 'paragraph':
      return (
        <>
          <span class="palette-sentence clipped">{store.piece.paragraphs[found.number]?.text}</span>
          <span class="palette-side">{placeName(store, found.number)}</span>
        </>
      )
  }
}

function openFound({ store, open }: Search, found: Found): void {
  // From here the arrow keys walk on, and Enter goes to the dossier.
  focusNow('.graph')
  if (found.type === 'paragraph') store.act((view) => showPanel('piece')(readParagraph(found.number)(view)))
  else open(found)
}
