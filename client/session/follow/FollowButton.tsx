import { Footprints } from 'lucide-react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { t } from '#client/words/t.ts'
import { useFollow } from './useFollow.ts'

/** Goes along with what somebody sees, and stops it. */
export function FollowButton({ person, name }: { readonly person: string; readonly name: string }) {
  const { followed, turn } = useFollow()
  return (
    <IconButton
      label={t('follow.start', { name })}
      aria-pressed={followed === person}
      onClick={() => turn(person)}
    >
      <Footprints aria-hidden="true" />
    </IconButton>
  )
}
