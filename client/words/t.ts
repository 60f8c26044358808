import { setupI18n } from '@lingui/core'
import type en from './en.json'
import * as compiled from './en.json?lingui'

/** Names one message of the catalogue; a name that is not there does not compile. */
export type MessageId = keyof typeof en

export const language = 'en'

const words = setupI18n({ locale: language, messages: { [language]: compiled.messages } })

/** The interface's words: `t('outline.count', { n })`. Messages are ICU, so plurals live in the catalogue. */
export function t(id: MessageId, values?: Readonly<Record<string, unknown>>): string {
  return words._(id, values)
}

/** The words of what is fetched later; where they are not apart, all of them are here. */
export async function fetchWords(): Promise<void> {
  const more = await compiled.rest?.()
  if (more) words.load(language, more.messages)
}

/** Whether the catalogue has a message of this name: for names put together from data. */
export function isMessage(id: string): id is MessageId {
  return Object.hasOwn(words.messages, id)
}
