import { language as interfaceLanguage, t } from '#client/words/t.ts'
import { languageTag } from '#shared/export/record/languageTag.ts'

const offered =
  'ar bn cs da de el en es fa fi fr he hi hu hy id it ja ka ko nb nl pl pt ro ru sv ta th tr uk ur vi zh'.split(
    ' ',
  )

/** In which language a group may have written; the board's own comes first, under an empty tag. */
export function languageChoices(own: string): readonly { readonly tag: string; readonly name: string }[] {
  const names = new Intl.DisplayNames([interfaceLanguage], { type: 'language' })
  const others = offered
    .map(tag => ({ tag, name: names.of(tag) ?? tag }))
    .sort((a, b) => a.name.localeCompare(b.name, interfaceLanguage))
  const ownTag = languageTag(own)
  return [{ tag: '', name: t('record.ownLanguage', { language: names.of(ownTag) ?? ownTag }) }, ...others]
}
