interface Props {
  own: number
  named: number
  unnamed: number
  /** How much the longest bar stands for. */
  most: number
}

const WIDTH = 120
const HEIGHT = 12

/** How much is said in own words, by somebody named and by somebody unnamed; told in numbers beside it. */
export function ShareBar({ own, named, unnamed, most }: Props) {
  const scale = WIDTH / Math.max(1, most)
  return (
    <svg class="share-bar" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <rect class="own" x={0} width={own * scale} height={HEIGHT} />
      <rect class="named" x={own * scale} width={named * scale} height={HEIGHT} />
      <rect
        class="unnamed"
        x={(own + named) * scale + 0.75}
        y={0.75}
        width={Math.max(0, unnamed * scale - 1.5)}
        height={HEIGHT - 1.5}
      />
    </svg>
  )
}
