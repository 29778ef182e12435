import lists from './lists/spellings.json'

/** Other names of countries, as newspapers use them; what they stand for is a name in the package. */
export const alsoCalled: readonly (readonly [name: string, others: string])[] = Object.entries(
  lists.alsoCalled,
)

/** As newspapers spell them, beside the spelling of the package. */
export const respelled: readonly (readonly [name: string, as: string])[] = Object.entries(lists.respelled)
