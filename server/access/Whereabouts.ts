import { addressFor, originsOf } from './origin.ts'

/** Under which addresses this server is known. The port may be known only once it listens. */
export class Whereabouts {
  readonly secure: boolean
  readonly #settings: { readonly host: string; readonly publicUrl: string | undefined }
  readonly #port: () => number
  #origins: { readonly port: number; readonly list: readonly string[] } | undefined

  constructor(settings: { host: string; publicUrl: string | undefined }, port: () => number) {
    this.#settings = settings
    this.#port = port
    this.secure = settings.publicUrl?.startsWith('https:') ?? false
  }

  /** The exact origins whose pages may act here. */
  get origins(): readonly string[] {
    const port = this.#port()
    if (this.#origins?.port !== port) this.#origins = { port, list: originsOf({ ...this.#settings, port }) }
    return this.#origins.list
  }

  /** What links start with for somebody who asked by this Host header. */
  address(hostHeader: string | undefined): string {
    return addressFor(this.origins, this.#settings.publicUrl, hostHeader)
  }
}
