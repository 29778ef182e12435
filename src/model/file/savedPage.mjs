// A page that holds the explorer and a piece, as Hearsay saves it: by what it is known, and where the piece stands in it.

/** Near its beginning. */
export const GENERATOR = '<meta name="generator" content="Hearsay" />'

/** The start of the element that holds the piece, and what else is saved, as JSON. */
export const CONTENTS = '<script type="application/json" id="contents">'
