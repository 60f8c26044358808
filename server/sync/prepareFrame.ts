const finalBinary = 0x82

/**
 * A message behind its web socket header, in one buffer that can be written to any number of sockets: final, binary,
 * neither masked (as a server's frames are) nor compressed.
 */
export function prepareFrame(message: Uint8Array): Buffer {
  const { frame, at } = emptyFrame(message.length)
  frame.set(message, at)
  return frame
}

/** The same with the message still to be written, and where it begins. */
export function emptyFrame(length: number): { readonly frame: Buffer; readonly at: number } {
  const at = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(at + length)
  frame[0] = finalBinary
  frame[1] = at === 2 ? length : at === 4 ? 126 : 127
  if (at === 4) frame.writeUInt16BE(length, 2)
  if (at === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  return { frame, at }
}
