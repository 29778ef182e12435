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

export function forgetSetting(name: string, storage: () => Storage = () => localStorage): void {
  try {
    storage().removeItem(PREFIX + name)
  } catch {
    // What keeps nothing has nothing to forget.
  }
}

/** Bytes that this site uses in this browser, and how many it may use; null where the browser does not say. */
export async function spaceUsed(): Promise<{ readonly used: number; readonly of: number } | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return usage === undefined || quota === undefined ? null : { used: usage, of: quota }
  } catch {
    return null
  }
}

/** Asks the browser, once in its life, not to clear what is kept here when it needs room. */
export async function askToPersist(): Promise<void> {
  if (readSetting('asked-to-persist') !== null || !writeSetting('asked-to-persist', 'yes')) return
  try {
    await navigator.storage.persist()
  } catch (error) {
    // It is kept all the same, as long as there is room.
    console.info('This browser was not asked to keep pieces.', error)
  }
}
