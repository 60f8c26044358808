import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-json'

/** The words of the interface live in client/words, one JSON file a language: id -> ICU message. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  catalogs: [{ path: '<rootDir>/client/words/{locale}', include: ['client'] }],
  format: formatter({ style: 'minimal' }),
})
