import { t } from '#client/words/t.ts'
import { type FieldSpec, type FieldValue, isDay, isSafeAddress, validField } from '#shared/board/fields.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'

/** What was typed into a field as a value to keep (undefined clears), or a message that says what to do. */
export function checkField(spec: FieldSpec, typed: string): Result<FieldValue | undefined, string> {
  const text = typed.trim()
  if (text === '') return accept(undefined)
  switch (spec.type) {
    case 'number':
      return checkNumber(spec, text)
    case 'date':
      return isDay(text) ? accept(text) : refuse(t('details.dateNot'))
    case 'url': {
      const address = withScheme(text)
      return isSafeAddress(address) ? accept(address) : refuse(t('details.urlNot'))
    }
    default:
      return validField(spec, text) === undefined
        ? refuse(t('details.textLong', { max: spec.type === 'longtext' ? 5000 : 300 }))
        : accept(text)
  }
}

function checkNumber(
  { min, max }: { readonly min: number; readonly max: number },
  text: string,
): Result<number, string> {
  if (!/^\d+([.,]\d+)?$/.test(text)) return refuse(t('details.numberNot'))
  const number = Number(text.replace(',', '.'))
  return number >= min && number <= max ? accept(number) : refuse(t('details.numberOutside', { min, max }))
}

/** People write `example.org/page`; what they mean is a web address. */
function withScheme(text: string): string {
  if (/^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(text)) return `mailto:${text}`
  return /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(text) ? `https://${text}` : text
}
