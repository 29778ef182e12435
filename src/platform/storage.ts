const PREFIX = 'hearsay:'

/** A reader's setting, kept in this browser; null where there is none or the browser keeps nothing. */
export function readSetting(name: string, storage: () => Storage = () => localStorage): string | null {
  try {
    return storage().getItem(PREFIX + name)
  } catch {
    return null
  }
}

/** Whether the setting could be kept; without it the reader's choice lasts as long as the page. */
export function writeSetting(
  name: string,
  value: string,
  storage: () => Storage = () => localStorage,
): boolean {
  try {
    storage().setItem(PREFIX + name, value)
    return true
  } catch {
    return false
  }
}
