import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCanvases } from '#client/editor/hooks.ts'
import { sheetOf } from '#client/editor/sheets.ts'
import { Select } from '#client/ui/Select.tsx'
import { t } from '#client/words/t.ts'

export interface TargetFieldProps {
  readonly value: string
  readonly onChange: (target: string) => void
}

/** The place that a step is about: a sheet of this board, or a zone of one. A place that the board lacks stays as it is. */
export function TargetField({ value, onChange }: TargetFieldProps) {
  const { view } = useEditor()
  const sheets = useCanvases().flatMap(({ id }) => sheetOf(view.canvases, id) ?? [])
  const known = new Set(
    sheets.flatMap(({ template }) => [template.id, ...template.zones.map(zone => zone.id)]),
  )
  return (
    <Select label={t('session.field.target')} value={value} onChange={onChange}>
      <option value="">{t('session.noTarget')}</option>
      {value !== '' && !known.has(value) && <option value={value}>{t('session.targetMissing')}</option>}
      {sheets.map(({ canvas, template }) => (
        <optgroup key={canvas.id} label={template.title}>
          <option value={template.id}>{t('session.wholeSheet', { sheet: template.title })}</option>
          {template.zones.map(zone => (
            <option key={zone.id} value={zone.id}>
              {zone.title}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  )
}
