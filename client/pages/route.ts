import { isId } from '#shared/board/ids.ts'

/** The pages there are. A join key travels in the fragment, which browsers never send to a server. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'learn' }
  | { readonly page: 'new' }
  | { readonly page: 'board'; readonly board: string; readonly key?: string }
  | { readonly page: 'unknown' }

export function readRoute(path: string, fragment: string): Route {
  const [first = '', second = '', ...rest] = path.replace(/^\/+|\/+$/g, '').split('/')
  if (rest.length > 0) return { page: 'unknown' }
  if (first === 'b' && isId(second)) {
    const key = new URLSearchParams(fragment.replace(/^#/, '')).get('k')
    return key ? { page: 'board', board: second, key } : { page: 'board', board: second }
  }
  if (second !== '') return { page: 'unknown' }
  switch (first) {
    case '':
      return { page: 'home' }
    case 'learn':
      return { page: 'learn' }
    case 'new':
      return { page: 'new' }
    default:
      return { page: 'unknown' }
  }
}
