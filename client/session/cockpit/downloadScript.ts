import { saveFile } from '#client/panels/download.ts'
import { scriptFrom, type WorkingScript } from '#shared/session/script/WorkingScript.ts'

/** Takes the script away as a file that can be chosen again, here or on another board. */
export function downloadScript(working: WorkingScript): void {
  const script = scriptFrom(working)
  if (!script) return
  const file = new Blob([`${JSON.stringify(script, undefined, 2)}\n`], { type: 'application/json' })
  saveFile({ name: `${script.id}.script.json`, file })
}
