import styles from './Tooltip.module.css'

export type TipSide = 'top' | 'bottom' | 'left' | 'right'

const waitMs = 500
/** Whoever has just seen one need not wait for the next. */
const freshMs = 400
/** Long enough for a mouse to come over from the control onto its tip. */
const leaveMs = 120
const gap = 8
const edge = 6

/**
 * The one tooltip of the page. It shows what a control says in `data-tip`, beside it, when a mouse rests on it or the
 * keyboard comes to it. Escape hides it, and it stays while the mouse is over it.
 */
export class Tips {
  readonly #tip = document.createElement('div')
  readonly #label = document.createElement('span')
  readonly #keys = document.createElement('kbd')
  /** Where the mouse was last. */
  #at: readonly [x: number, y: number] = [Number.NaN, Number.NaN]
  #over: HTMLElement | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #hiddenAt = Number.NEGATIVE_INFINITY

  constructor() {
    this.#tip.className = styles.tip ?? ''
    this.#tip.hidden = true
    this.#tip.ariaHidden = 'true'
    this.#keys.className = styles.key ?? ''
    this.#tip.append(this.#label, this.#keys)
  }

  /** Watches the page until the returned function is called. */
  start(): () => void {
    const ears = new AbortController()
    const on = { signal: ears.signal, capture: true, passive: true }
    document.body.append(this.#tip)
    document.addEventListener('pointerover', event => this.#point(event), on)
    document.addEventListener('pointermove', event => this.#moved(event), on)
    document.addEventListener('focusin', event => this.#focus(event.target), on)
    document.addEventListener('focusout', () => this.#leave(), on)
    for (const type of ['pointerdown', 'scroll', 'wheel'] as const)
      document.addEventListener(type, () => this.#hide(), on)
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#hide(), on)
    return () => {
      ears.abort()
      this.#hide()
      this.#tip.remove()
    }
  }

  /** What comes to lie under a mouse at rest is not pointed at: its tip would lie on what is meant. */
  #point(event: PointerEvent): void {
    const { target, pointerType } = event
    if (pointerType !== 'mouse' || !this.#moved(event)) return
    if (target instanceof Node && this.#tip.contains(target)) {
      clearTimeout(this.#timer)
      return
    }
    const control = controlAt(target)
    if (control === this.#over && control) clearTimeout(this.#timer)
    else if (control) this.#wait(control)
    else this.#leave()
  }

  #moved({ clientX, clientY }: PointerEvent): boolean {
    const [x, y] = this.#at
    this.#at = [clientX, clientY]
    return clientX !== x || clientY !== y
  }

  #focus(target: EventTarget | null): void {
    const control = controlAt(target)
    if (control?.matches(':focus-visible')) this.#wait(control)
  }

  #wait(control: HTMLElement): void {
    clearTimeout(this.#timer)
    const isFresh = this.#over !== undefined || performance.now() - this.#hiddenAt < freshMs
    this.#timer = setTimeout(() => this.#show(control), isFresh ? 0 : waitMs)
  }

  #leave(): void {
    clearTimeout(this.#timer)
    if (this.#over) this.#timer = setTimeout(() => this.#hide(), leaveMs)
  }

  #show(control: HTMLElement): void {
    const { tip = '', tipKeys = '', tipSide } = control.dataset
    if (!control.isConnected || control.ariaExpanded === 'true') return
    this.#over = control
    this.#label.textContent = tip
    this.#keys.textContent = tipKeys
    this.#keys.hidden = tipKeys === ''
    this.#tip.hidden = false
    const [x, y] = spotFor(control.getBoundingClientRect(), this.#tip, sideOf(tipSide))
    this.#tip.style.translate = `${Math.round(x)}px ${Math.round(y)}px`
  }

  #hide(): void {
    clearTimeout(this.#timer)
    if (!this.#over) return
    this.#over = undefined
    this.#hiddenAt = performance.now()
    this.#tip.hidden = true
  }
}

function controlAt(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('[data-tip]')) || undefined
}

function sideOf(side: string | undefined): TipSide {
  return side === 'top' || side === 'left' || side === 'right' ? side : 'bottom'
}

/** Beside the control, on the other side where there is no room, and never beyond the window. */
function spotFor(control: DOMRect, tip: HTMLElement, side: TipSide): readonly [x: number, y: number] {
  const { offsetWidth: w, offsetHeight: h } = tip
  const { innerWidth, innerHeight } = window
  const [left, right] = [control.left - w - gap, control.right + gap]
  const [above, below] = [control.top - h - gap, control.bottom + gap]
  const middle = [control.left + control.width / 2 - w / 2, control.top + control.height / 2 - h / 2] as const
  const within = (value: number, length: number, end: number) =>
    Math.max(edge, Math.min(end - length - edge, value))
  if (side === 'left' || side === 'right') {
    const fits = side === 'left' ? left >= edge : right + w <= innerWidth - edge
    const x = (side === 'left') === fits ? left : right
    return [within(x, w, innerWidth), within(middle[1], h, innerHeight)]
  }
  const fits = side === 'top' ? above >= edge : below + h <= innerHeight - edge
  const y = (side === 'top') === fits ? above : below
  return [within(middle[0], w, innerWidth), within(y, h, innerHeight)]
}
