import { storage } from '#client/ui/storage.ts'
import type { Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'

const key = 'convene.sound'
const muted = new Cell(storage.read(key) === 'off')

/** Whether this device stays silent when time is up. */
export const isMuted: Observable<boolean> = muted

export function mute(silent: boolean): void {
  muted.set(silent)
  storage.write(key, silent ? 'off' : 'on')
}

let audio: AudioContext | undefined

/** Two soft strokes, as of a singing bowl. A browser that has not been touched yet stays silent, and so does one without sound. */
export function chime(): void {
  if (muted.current || typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  if (audio.state !== 'running') {
    void audio.resume()
    return
  }
  stroke(audio, 0)
  stroke(audio, 0.5)
}

function stroke(context: AudioContext, afterSeconds: number): void {
  const start = context.currentTime + afterSeconds
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = 523.25
  volume.gain.setValueAtTime(0.0001, start)
  volume.gain.exponentialRampToValueAtTime(0.18, start + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 1.2)
  tone.connect(volume).connect(context.destination)
  tone.start(start)
  tone.stop(start + 1.3)
}
