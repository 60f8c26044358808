import { useEditor } from '#client/editor/EditorContext.tsx'
import { MenuChoice } from '#client/ui/Menu.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'

/** Whether one sees where others point. */
export function CursorChoices() {
  const { cursors } = useEditor()
  return (
    <MenuChoice
      label={t('cursors.label')}
      value={useObservable(cursors.choice)}
      options={[
        { value: 'fitting', label: t('cursors.fitting') },
        { value: 'shown', label: t('cursors.shown') },
        { value: 'hidden', label: t('cursors.hidden') },
      ]}
      onChange={choice => cursors.choice.set(choice)}
    />
  )
}
