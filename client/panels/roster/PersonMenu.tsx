import {
  CirclePlay,
  Crown,
  Ellipsis,
  Eye,
  Handshake,
  RotateCcw,
  UserMinus,
  UserPen,
  UserRound,
} from 'lucide-react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu, MenuItem, MenuRule } from '#client/ui/Menu.tsx'
import { t } from '#client/words/t.ts'
import type { Role } from '#shared/protocol/roles.ts'
import type { PersonRowProps } from './PersonRow.tsx'
import { usePersonActions } from './usePersonActions.ts'

const roles = [
  { role: 'facilitator', label: 'roster.makeFacilitator', icon: <Crown /> },
  { role: 'participant', label: 'roster.makeParticipant', icon: <UserRound /> },
  { role: 'observer', label: 'roster.makeObserver', icon: <Eye /> },
] as const satisfies readonly { role: Role; label: string; icon: unknown }[]

/** What a facilitator can do about somebody, or about themselves. */
export function PersonMenu({
  board,
  person,
  isFrozen,
  mayLead,
  onAsk,
  onChanged,
}: Omit<PersonRowProps, 'leads' | 'acts'>) {
  const { changeRole, letGo } = usePersonActions({ board, onChanged })
  return (
    <Menu
      trigger={
        <IconButton label={t('roster.actions', { name: person.name })}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    >
      {isFrozen && (
        <>
          <MenuItem icon={<CirclePlay />} onSelect={() => letGo(person)}>
            {t('freeze.letGo')}
          </MenuItem>
          <MenuRule />
        </>
      )}
      <MenuItem icon={<UserPen />} onSelect={() => onAsk(person.isMe ? 'about-me' : 'rename')}>
        {person.isMe ? t('roster.aboutMe') : t('roster.rename')}
      </MenuItem>
      {person.isMe ? (
        <MenuItem icon={<UserRound />} onSelect={() => onAsk('step-back')}>
          {t('roster.stepBack')}
        </MenuItem>
      ) : (
        <>
          {roles
            .filter(({ role }) => role !== person.role)
            .map(({ role, label, icon }) => (
              <MenuItem key={role} icon={icon} onSelect={() => changeRole(person, role)}>
                {t(label)}
              </MenuItem>
            ))}
          {mayLead && (
            <MenuItem icon={<Handshake />} onSelect={() => onAsk('hand-over')}>
              {t('roster.handOver')}
            </MenuItem>
          )}
          <MenuRule />
          <MenuItem icon={<RotateCcw />} onSelect={() => onAsk('take-back')}>
            {t('roster.takeBack')}
          </MenuItem>
          <MenuItem icon={<UserMinus />} tone="danger" onSelect={() => onAsk('send-away')}>
            {t('roster.sendAway')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
