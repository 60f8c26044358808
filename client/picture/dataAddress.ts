/** So long a picture waits for a file that it can do without. */
export const patienceMs = 4000

/** A file as a `data:` address; undefined if it cannot be had now. */
export async function dataAddress(address: string): Promise<string | undefined> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patienceMs) }).catch(() => undefined)
  if (!response?.ok) return undefined
  const file = await response.blob().catch(() => undefined)
  if (!file) return undefined
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })
}
