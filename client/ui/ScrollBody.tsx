import { type ComponentProps, useEffect, useRef, useState } from 'react'

/** A part that scrolls. While there is more than it shows it can be focused, so that the keyboard can scroll it. */
export function ScrollBody(props: Omit<ComponentProps<'div'>, 'ref' | 'tabIndex'>) {
  const element = useRef<HTMLDivElement>(null)
  const [isLong, setIsLong] = useState(false)

  useEffect(() => {
    const { current } = element
    if (!current) return
    const measure = () => setIsLong(current.scrollHeight > current.clientHeight + 1)
    const sizes = new ResizeObserver(measure)
    sizes.observe(current)
    const content = new MutationObserver(measure)
    content.observe(current, { childList: true, subtree: true, characterData: true })
    return () => {
      sizes.disconnect()
      content.disconnect()
    }
  }, [])

  return <div {...props} ref={element} {...(isLong ? { tabIndex: 0 } : {})} />
}
