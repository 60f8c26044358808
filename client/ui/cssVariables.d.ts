import 'react'

declare module 'react' {
  /** Custom properties are how data reaches a style sheet: a person's colour, a measure of the camera. */
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined
  }
}
