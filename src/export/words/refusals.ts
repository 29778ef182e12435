import type { Refusal } from '../../model/faults'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { tellFault } from './faults'
import { show } from './show'

/** Why an edit cannot be done, told to the reader who wanted it: a sentence. */
export function tellRefusal(refusal: Refusal): string {
  switch (refusal.code) {
    case 'no-entity':
      return `${show(refusal.id)} is not in the piece.`
    case 'no-claim':
      return `There is no claim ${show(refusal.id)} in the piece.`
    case 'no-remark':
      return `There is no remark ${show(refusal.id)} in the piece.`
    case 'no-step':
      return `There is no step ${show(refusal.id)} in the story.`
    case 'no-paragraph':
      return `There is no paragraph ${refusal.paragraph} in the piece.`
    case 'only-a-voice':
      return 'Somebody whom the piece does not name can only be a voice.'
    case 'reserved-id':
      return `${show(UNATTRIBUTED)} cannot be the id of an entity.`
    case 'taken-id':
      return `The id ${show(refusal.id)} is taken.`
    case 'not-a-place':
      return `${show(refusal.who.name)} is not a place.`
    case 'circle-of-places': {
      const [one, within] = refusal.places
      return `${show(one?.name)} would lie within itself, by way of ${show(within?.name)}.`
    }
    case 'same-ends':
      return `${show(refusal.who.name)} would be at both ends.`
    case 'no-wording':
      return 'Say in words how the two are connected.'
    case 'own-dispute':
      return 'The claim would be set against itself.'
    case 'backward-mention':
    case 'mention-beyond':
      return `The words are not in paragraph ${refusal.paragraph}.`
    case 'echo':
      return `${show(refusal.who.name)} would pass on its own words.`
    case 'told-by-nobody':
      return `Nobody tells ${show(refusal.to.name)}: the claim has no voice.`
    case 'told-to-itself':
      return `${show(refusal.to.name)} would be both the last voice and the listener.`
    case 'unread-date':
      return `${show(refusal.date)} cannot be read as a date; write one such as 2022-10-18, 2022-10, 2014~ or 2014/2016.`
    case 'no-words':
      return 'No words are chosen.'
    case 'blank-words':
      return 'There is no word in what is chosen.'
    case 'crossing-words':
      return 'Some of the chosen words overlap each other.'
    case 'crosses-mention':
      return `${show(refusal.words)} overlaps with the mention ${show(refusal.mention)}; take that one away first, or choose all of it.`
    case 'no-mention':
      return 'There is no such mention in the text any more.'
    case 'same-entity':
      return 'It is the same one already.'
    case 'merge-with-itself':
      return 'It cannot be merged with itself.'
    case 'apart-from-itself':
      return 'It is one and the same.'
    case 'no-story':
      return 'The piece has no story.'
    case 'nothing-suggested':
      return 'There is nothing in it.'
    case 'nothing-chosen':
      return 'Nothing is chosen.'
    case 'chosen-are-gone':
      return 'Nothing of what is chosen is in the piece any more.'
    case 'journal-full':
      return 'The history of this piece is full. Make a copy of the piece to go on.'
    case 'not-retractable':
      return 'This is taken back already, or was never done.'
    case 'no-change':
      return 'Nothing would change.'
    case 'not-editable':
      return 'This piece cannot be changed here: another tab has it, or it comes with Hearsay.'
    default:
      return tellFault(refusal).problem
  }
}
