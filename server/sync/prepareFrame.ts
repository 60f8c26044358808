const finalBinary = 0x82

/**
 * A message behind its web socket header, in one buffer that can be written to any number of sockets: final, binary,
 * neither masked (as a server's frames are) nor compressed.
 */
export function prepareFrame(message: Uint8Array): Buffer {
  const { length } = message
  const at = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(at + length)
  frame[0] = finalBinary
  frame[1] = at === 2 ? length : at === 4 ? 126 : 127
  if (at === 4) frame.writeUInt16BE(length, 2)
  if (at === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.set(message, at)
  return frame
}
