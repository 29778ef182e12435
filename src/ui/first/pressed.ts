/** What tells a button from the others, in the page as it was built and once it answers. */
const nameOf = (button: Element): string => `${button.getAttribute('aria-label')} ${button.textContent}`

/** The button that was clicked while nobody answered: gives what clicks it once somebody does. See `asked.mjs`. */
export function pressedIn(page: Element): () => void {
  const pressed = page.querySelector('[data-pressed]')
  pressed?.removeAttribute('data-pressed')
  const name = pressed && nameOf(pressed)
  return () => {
    if (name !== null) [...page.querySelectorAll('button')].find((button) => nameOf(button) === name)?.click()
  }
}
