import type { SessionCommand } from '#shared/session/commandTable.ts'
import type { OwnView } from '#shared/session/ownViewFor.ts'
import { adopt, follow, type SessionCopy } from '#shared/session/SessionCopy.ts'
import type { SessionEvent } from '#shared/session/SessionEvent.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import type { Signal, StateChange, WholeState } from '#shared/session/wire.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import { Cell } from '../Cell.ts'
import { Errands } from './Errands.ts'
import { ServerClock } from './ServerClock.ts'
import type { SessionClient, SessionStatus } from './SessionClient.ts'
import { type LineLoss, SessionLine, type SessionLineParts } from './SessionLine.ts'
import { isLookedAt, watchLooking } from './watchLooking.ts'

export interface SessionOptions extends SessionLineParts {
  /** Our clock; by default one that nobody sets. */
  readonly clock?: () => number
  /** How long a command may go unanswered. */
  readonly patienceMs?: number
}

const questions = 5
const measureEveryMs = 60_000

/** Opens this tab's line to the session of a board. */
export function openSession(options: SessionOptions): SessionClient {
  const { clock: here = () => performance.now(), patienceMs = 10_000 } = options
  const line = new SessionLine(options)
  const { socket } = line
  const errands = new Errands(patienceMs)
  const clock = new ServerClock(here, Date.now())
  const status = new Cell<SessionStatus>({ state: 'connecting' })
  const view = new Cell<SessionView | undefined>(undefined)
  const own = new Cell<OwnView | undefined>(undefined)
  const happened = new Listeners<SessionEvent>()
  const signals = new Listeners<{ readonly from: string; readonly signal: Signal }>()
  let copy: SessionCopy | undefined
  let isAsking = false

  function show(next: SessionCopy): void {
    copy = next
    own.set(next.own)
    view.set(next.view)
  }

  function hear(whole: WholeState, isFresh: boolean): void {
    clock.heard(whole.now)
    show(adopt(copy, whole, isFresh))
    status.set({ state: 'live' })
    line.calm()
  }

  function ask(): void {
    if (isAsking || !socket.connected) return
    isAsking = true
    socket.emit('ask', whole => {
      isAsking = false
      hear(whole, false)
    })
  }

  function change(told: StateChange): void {
    const next = copy ? follow(copy, told) : 'hole'
    if (next === 'hole') ask()
    else show(next)
    for (const event of told.events) happened.tell(event)
  }

  function measure(): void {
    const answer = () => socket.timeout(5000).emitWithAck('clock')
    // A line that is lost meanwhile measures anew.
    clock.measure(answer, questions).catch(() => {})
  }

  function lost(loss: LineLoss): void {
    errands.wait()
    isAsking = false
    if (loss === 'signed-out' || loss === 'gone') {
      errands.end()
      status.set({ state: 'closed', reason: loss })
    } else status.set(loss === 'rest' ? { state: 'resting' } : { state: copy ? 'lost' : 'connecting' })
  }

  socket.on('state', whole => {
    hear(whole, true)
    errands.goOn(({ id, command }, answered) => socket.emit('command', { id, ...command }, answered))
    measure()
  })
  socket.on('change', change)
  socket.on('own', told => {
    if (copy) show({ ...copy, own: told.own })
  })
  socket.on('signal', (from, signal) => signals.tell({ from, signal }))
  socket.on('outside', word => status.set({ state: 'outside', word }))
  line.lost.add(lost)

  const stopLooking = watchLooking(isLooking => {
    if (isLooking) line.hurry()
    if (!socket.connected) return
    socket.emit('look', isLooking)
    if (!isLooking) return
    ask()
    measure()
  })
  socket.on('state', () => socket.emit('look', isLookedAt()))
  const measuring = setInterval(() => {
    if (status.current.state === 'live') measure()
  }, measureEveryMs)
  line.open()

  return {
    status,
    view,
    own,
    pending: errands.pending,
    happened,
    signals,
    do: (name, payload) => errands.run({ name, payload } as SessionCommand),
    signal(signal) {
      if (socket.connected) socket.volatile.emit('signal', signal)
    },
    now: () => clock.now(),
    close() {
      clearInterval(measuring)
      stopLooking()
      errands.end()
      line.close()
    },
  }
}
