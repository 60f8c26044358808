/**
 * A client's web socket frame, made ahead. Clients have to mask what they say; this one does so with zeros, which change
 * nothing, so that the server has its work and the load has none.
 */
export function clientFrame(message: Uint8Array, opcode = 2): Buffer {
  const { length } = message
  const at = length < 126 ? 6 : length < 65_536 ? 8 : 14
  const frame = Buffer.alloc(at + length)
  frame[0] = 0x80 | opcode
  frame[1] = 0x80 | (at === 6 ? length : at === 8 ? 126 : 127)
  if (at === 8) frame.writeUInt16BE(length, 2)
  if (at === 14) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.set(message, at)
  return frame
}
