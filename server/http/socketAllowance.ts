import type { IncomingMessage } from 'node:http'
import { clientAddress, trustedHops } from '#server/access/clientAddress.ts'
import { credentialOf, mayAct } from '#server/access/credentials.ts'
import type { RefusalCode } from '#server/errors/RefusedError.ts'
import type { Counters } from '#server/metrics/Metrics.ts'
import type { Parts } from './Parts.ts'

/** The status line with which a request for a socket is turned away. */
export type TurnedAway = '403 Forbidden' | '429 Too Many Requests' | '503 Service Unavailable'

type Asked = Pick<Parts, 'settings' | 'whereabouts' | 'allowances' | 'isReady'>

/**
 * Before anybody is looked up: whether a request may open a socket at all. Only pages of ours may, and programs by their
 * tokens, and not too many of them; who may counts until the socket is closed.
 */
export function socketAllowance(
  { settings, whereabouts, allowances, isReady }: Asked,
  refused: Counters,
): (request: IncomingMessage) => TurnedAway | undefined {
  const trust = trustedHops(settings.trustProxy)
  const refuse = (status: TurnedAway, code: RefusalCode): TurnedAway => {
    refused.add(code)
    return status
  }
  return request => {
    if (!isReady()) return '503 Service Unavailable'
    const credential = credentialOf(request.headers, whereabouts.secure)
    if (!mayAct(request.headers, { origins: whereabouts.origins, credential }))
      return refuse('403 Forbidden', 'origin-foreign')
    const left = allowances.takeSocket(clientAddress(request, trust), credential?.token)
    if (!left) return refuse('429 Too Many Requests', 'too-many')
    request.socket.once('close', left)
    return undefined
  }
}
