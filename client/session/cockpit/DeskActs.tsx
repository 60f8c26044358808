import { Footprints, LocateFixed, MapPin } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCanvases } from '#client/editor/hooks.ts'
import { announce } from '#client/ui/announcements.ts'
import { Button } from '#client/ui/Button.tsx'
import { toast } from '#client/ui/toast.ts'
import { t } from '#client/words/t.ts'
import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'
import { useAttending } from '../ConveningContext.tsx'
import { lookAtStep, stepPlace } from '../stepPlace.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import { AttentionMenu } from './AttentionMenu.tsx'
import styles from './Desk.module.css'

/** Where people look: bring them to what one sees oneself, go to where the step is, calm the cursors. */
export function DeskActs({ step }: { readonly step: WorkingStep }) {
  const editor = useEditor()
  useCanvases()
  const { me } = useAttending()
  const { attention } = useSession()
  const guides = attention.guide === me.id
  const { command, busy } = useCommand()
  const hasPlace = stepPlace(editor.view.canvases, step.targets[0]) !== undefined

  async function summon() {
    const { x, y, w, h } = editor.viewpoint.seen
    if (await command('attention.summon', { to: { from: [x, y], size: [w, h] } })) toast(t('session.brought'))
  }

  async function guide() {
    // That it has begun is said over the board, as long as it lasts.
    if ((await command('attention.guide', { guides: !guides })) && guides) announce(t('session.guideOff'))
  }

  return (
    <div className={styles.acts}>
      <Button wide icon={<LocateFixed aria-hidden="true" />} busy={busy} onClick={summon}>
        {t('session.bring')}
      </Button>
      <Button wide icon={<Footprints aria-hidden="true" />} busy={busy} onClick={guide}>
        {t(guides ? 'session.guiding' : 'session.guide')}
      </Button>
      {hasPlace && (
        <Button wide icon={<MapPin aria-hidden="true" />} onClick={() => lookAtStep(editor, step.targets)}>
          {t('session.stepPlace')}
        </Button>
      )}
      <AttentionMenu />
    </div>
  )
}
