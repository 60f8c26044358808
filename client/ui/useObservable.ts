import { useSyncExternalStore } from 'react'
import type { Observable } from '#client/wire/BoardConnection.ts'

/** The current value of an observable, and a new drawing when it changes. */
export function useObservable<Value>(observable: Observable<Value>): Value {
  return useSyncExternalStore(
    listener => observable.subscribe(listener),
    () => observable.current,
  )
}
