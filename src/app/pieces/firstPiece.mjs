/** Id of the piece that opens when none is asked for; the build fetches it ahead. */
export const FIRST_PIECE = 'kherson-evacuation'
