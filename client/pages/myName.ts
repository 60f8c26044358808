import { storage } from '#client/ui/storage.ts'

const key = 'convene.name'

/** The name one used last in this browser. */
export function myName(): string {
  return storage.read(key) ?? ''
}

export function rememberMyName(name: string): void {
  storage.write(key, name.trim())
}
