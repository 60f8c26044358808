import { t } from '#client/words/t.ts'
import { mostSteps, type SessionScript } from '#shared/session/schema.ts'
import { checkScript } from '#shared/session/scripts.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'

/** The longest script that could be: all its steps with all the words they may have. */
const mostBytes = mostSteps * 20_000

/** A script from a file, or what is wrong with it. */
export async function readScriptFile(
  file: Pick<File, 'size' | 'text'>,
): Promise<Result<SessionScript, string>> {
  if (file.size > mostBytes) return refuse(t('session.notScript'))
  const data = parsed(await file.text())
  if (data === undefined) return refuse(t('session.notScript'))
  const script = checkScript(data)
  if (!script.ok) return refuse(t('session.scriptFault', { why: script.refusal }))
  return accept(script.value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
