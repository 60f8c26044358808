import { z } from 'zod'

/**
 * Schemas everywhere come from here. In a page our policy forbids code made from text, which zod would otherwise try
 * for speed, and each try is reported as a violation; it has to be told before the first schema is made.
 */
z.config({ jitless: 'document' in globalThis })

export { z }
