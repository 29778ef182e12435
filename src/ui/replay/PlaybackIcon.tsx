const paths = {
  play: 'M5 3.5 12.5 8 5 12.5Z',
  pause: 'M4.5 3.5h2.5v9H4.5ZM9 3.5h2.5v9H9Z',
  back: 'M4 3.5h1.8v9H4ZM12 3.5v9L6.4 8Z',
  forward: 'M10.2 3.5H12v9h-1.8ZM4 3.5 9.6 8 4 12.5Z',
} as const

export function PlaybackIcon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="playback-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
