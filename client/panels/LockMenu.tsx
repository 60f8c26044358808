import { Lock } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCanvases } from '#client/editor/hooks.ts'
import { MenuCheck, SubMenu } from '#client/ui/Menu.tsx'
import { t } from '#client/words/t.ts'
import { canvasTitles } from './canvasTitles.ts'

/** Which canvases are locked, to be set from anywhere. */
export function LockMenu() {
  const { arranging } = useEditor()
  const canvases = useCanvases()
  const locked = new Set(canvases.flatMap(canvas => (canvas.locked ? [canvas.id] : [])))
  const { core, further } = canvasTitles(canvases)
  return (
    <SubMenu label={t('lock.menu')} icon={<Lock />}>
      {[...core, ...further].map(({ id, title }) => (
        <MenuCheck key={id} checked={locked.has(id)} onChange={next => arranging.lock(id, next)}>
          {title}
        </MenuCheck>
      ))}
    </SubMenu>
  )
}
