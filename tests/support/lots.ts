/**
 * How often a property is tried: `npm run fuzz` asks for many times as much. What fails names its seed; SEED=… draws the
 * same lots again.
 */
export function lots(runs: number): { readonly numRuns: number; readonly seed?: number } {
  const { FUZZ, SEED } = process.env
  return { numRuns: runs * Number(FUZZ ?? 1), ...(SEED !== undefined && { seed: Number(SEED) }) }
}
