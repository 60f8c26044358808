/** This browser's own memory. It may be forbidden or full: then nothing is remembered and nothing breaks. */
export const storage = {
  read(key: string): string | undefined {
    try {
      return localStorage.getItem(key) ?? undefined
    } catch {
      return undefined
    }
  },
  write(key: string, value: string): void {
    try {
      localStorage.setItem(key, value)
    } catch {
      // A forbidden or full storage is an expected state of a browser, and forgetting is the answer to it.
    }
  },
}
