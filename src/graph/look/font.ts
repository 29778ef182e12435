export const LABEL_FONT = '"Inter Variable", Inter, sans-serif'
/** px at zoom 1. */
export const SELECTED_LABEL_SIZE = 13
