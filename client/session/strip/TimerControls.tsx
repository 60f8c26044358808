import { Ellipsis, Pause, Play, RotateCcw, Square, Timer, Volume2, VolumeX } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu, MenuItem, MenuRule } from '#client/ui/Menu.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { isMuted, mute } from '../sound.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import styles from './Strip.module.css'

/** For those who lead: hold the clock, give more time. */
export function TimerControls() {
  const { timer } = useSession()
  const { command } = useCommand()
  const muted = useObservable(isMuted)
  const isIdle = timer.state === 'idle'
  return (
    <fieldset className={styles.controls} aria-label={t('session.timer')}>
      {isIdle && (
        <Button icon={<Timer aria-hidden="true" />} onClick={() => command('timer.start', {})}>
          {t('session.timerStart')}
        </Button>
      )}
      {timer.state === 'running' && (
        <Button icon={<Pause aria-hidden="true" />} onClick={() => command('timer.pause', {})}>
          {t('session.timerPause')}
        </Button>
      )}
      {timer.state === 'paused' && (
        <Button icon={<Play aria-hidden="true" />} onClick={() => command('timer.resume', {})}>
          {t('session.timerResume')}
        </Button>
      )}
      {!isIdle &&
        [1, 5].map(minutes => (
          <Button
            key={minutes}
            aria-label={t('session.timerAdd', { n: minutes })}
            onClick={() => command('timer.add', { minutes })}
          >
            +{minutes}
          </Button>
        ))}
      <Menu
        trigger={
          <IconButton label={t('session.timerMore')}>
            <Ellipsis />
          </IconButton>
        }
      >
        {!isIdle && (
          <>
            <MenuItem icon={<RotateCcw />} onSelect={() => command('timer.start', {})}>
              {t('session.timerAgain')}
            </MenuItem>
            <MenuItem icon={<Square />} onSelect={() => command('timer.stop', {})}>
              {t('session.timerStop')}
            </MenuItem>
            <MenuRule />
          </>
        )}
        <MenuItem icon={muted ? <Volume2 /> : <VolumeX />} onSelect={() => mute(!muted)}>
          {t(muted ? 'session.soundOn' : 'session.soundOff')}
        </MenuItem>
      </Menu>
    </fieldset>
  )
}
