/** What the build makes of a message file: each message compiled, so that no parser travels to the browser. */
declare module '*.json?lingui' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}
