import type { FastifyReply } from 'fastify'
import type { ExportFile } from '#server/export/exportFile.ts'
import { attachmentPolicy } from '../headers.ts'

/** A file to take away: always an attachment, so that nothing people wrote is ever opened as a page of ours. */
export function handOut(reply: FastifyReply, { type, name, body }: ExportFile): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', attachment(name))
    .header('content-security-policy', attachmentPolicy)
    .send(typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength))
}

/** A name of any script, in the form of RFC 8187, and one of plain letters for those who read no other. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '-')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
