import { SHELL } from '../../export/explorer/shell.mjs'
import { ExportFault } from '../../export/export'

/** Fetches the explorer without a piece from beside the page. */
export async function fetchShell(): Promise<string> {
  try {
    const response = await fetch(new URL(SHELL, document.baseURI))
    if (response.ok) return await response.text()
  } catch (error) {
    console.info('The explorer without a piece could not be fetched.', error)
  }
  throw new ExportFault('The code for this could not be fetched: check the connection and try again.')
}
