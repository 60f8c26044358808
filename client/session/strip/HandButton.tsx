import { Hand } from 'lucide-react'
import { Button, type ButtonProps } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import { useAttending } from '../ConveningContext.tsx'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'

/** Raises one's hand, and takes it down again. */
export function HandButton({
  small = false,
  ...rest
}: { readonly small?: boolean } & Pick<ButtonProps, 'size'>) {
  const { hands } = useSession()
  const { me } = useAttending()
  const { command } = useCommand()
  const isUp = Object.hasOwn(hands, me.id)
  return (
    <Button
      {...rest}
      icon={<Hand aria-hidden="true" />}
      aria-label={t('session.hand')}
      aria-pressed={isUp}
      onClick={() => command(isUp ? 'hand.lower' : 'hand.raise', {})}
    >
      {!small && t(isUp ? 'session.handUp' : 'session.hand')}
    </Button>
  )
}
