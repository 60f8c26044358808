interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string }
}

const script = '/serviceWorker.js'

/**
 * Lets the browser keep the built interface, so that a board opens again while the server is away. It begins once the
 * page has loaded and needs the network no more. Browsers that cannot, or may not outside of TLS, go on without.
 */
export function keepInterface(): void {
  const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined
  if (!workers) return
  const register = () => {
    // What cannot be registered is not kept, and is tried again at the next visit.
    workers.register(trusted(script), { updateViaCache: 'none' }).catch(expected)
  }
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

/** The page's policy takes addresses of scripts only from who vouches for them; we vouch for this one. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  return trustedTypes?.createPolicy('convene', { createScriptURL: own => own }).createScriptURL(url) ?? url
}

function expected(): void {}
