import { BoardOnDevice } from './BoardOnDevice.ts'
import { Device } from './Device.ts'

/** The device that this page runs on. */
export const thisDevice = new Device()

const opened = new Map<string, BoardOnDevice>()

/**
 * One person's board on this device; the same for as long as this page lives, so that notes which only this page
 * remembers outlive the document that they come from.
 */
export function boardOnThisDevice(board: string, participant: string): BoardOnDevice {
  const key = `${board} ${participant}`
  const known = opened.get(key) ?? new BoardOnDevice(thisDevice, { board, participant })
  opened.set(key, known)
  return known
}
