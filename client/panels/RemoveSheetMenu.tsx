import { Layers2 } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCanvases } from '#client/editor/hooks.ts'
import { MenuItem, SubMenu } from '#client/ui/Menu.tsx'
import { t } from '#client/words/t.ts'
import { canvasTitles } from './canvasTitles.ts'

/** Which of the further sheets goes; nothing where there is none. */
export function RemoveSheetMenu() {
  const { laying } = useEditor()
  const { further } = canvasTitles(useCanvases())
  const removable = further.filter(({ id }) => laying.mayArrange(id))
  if (removable.length === 0) return null
  return (
    <SubMenu label={t('sheet.removeMenu')} icon={<Layers2 />}>
      {removable.map(({ id, title }) => (
        <MenuItem key={id} onSelect={() => laying.askToRemove(id)}>
          {title}
        </MenuItem>
      ))}
    </SubMenu>
  )
}
