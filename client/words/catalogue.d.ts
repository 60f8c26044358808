/**
 * What the build makes of a message file: each message compiled, so that no parser travels to the browser, and those of what
 * is fetched later apart.
 */
declare module '*.json?lingui' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
  /** Only where the interface is built for people. */
  export const rest: (() => Promise<{ readonly messages: Messages }>) | undefined
}
