import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

type Kind = 'client' | 'clock' | 'count' | 'length' | 'text'

interface Field {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}

/** What makes a changed field mean something on the board. */
export interface Pool {
  readonly clients: readonly number[]
  readonly mostClock: number
}

const words = ['cards', 'board', 'links', 'evil', '__proto__', 'text', 'author', 'kind', 'x', '']

/**
 * A sound update with one or two fields that say something else, and everything else in place: other neighbours, other
 * owners, other clocks, more or less of something. Such mutants get much further than bytes that are off.
 */
export function mutateFields(update: Uint8Array, random: () => number, pool: Pool): Uint8Array {
  let mutant = update
  for (let count = 1 + Math.floor(random() * 2); count > 0; count--) {
    const fields = fieldsOf(mutant)
    const field = fields[Math.floor(random() * fields.length)]
    if (!field) return mutant
    const bytes = encoding.encode(encoder => writeOther(encoder, { mutant, field, random, pool }))
    mutant = Uint8Array.from([...mutant.subarray(0, field.start), ...bytes, ...mutant.subarray(field.end)])
  }
  return mutant
}

function writeOther(
  encoder: encoding.Encoder,
  { mutant, field, random, pool }: { mutant: Uint8Array; field: Field; random: () => number; pool: Pool },
): void {
  const upTo = (most: number) => Math.floor(random() * most)
  if (field.kind === 'text') {
    encoding.writeVarString(encoder, words[upTo(words.length)] ?? '')
    return
  }
  const before = decoding.readVarUint(decoding.createDecoder(mutant.subarray(field.start, field.end)))
  const near = Math.max(0, before + upTo(5) - 2)
  const other = {
    client: () => pool.clients[upTo(pool.clients.length)] ?? 0,
    clock: () => (random() < 0.5 ? near : upTo(pool.mostClock)),
    count: () => near,
    length: () => (random() < 0.8 ? near : upTo(100)),
  }
  encoding.writeVarUint(encoder, other[field.kind]())
}

/** Where what stands in a well-formed update (V1) of a board. Fields that are not well-formed end the list. */
function fieldsOf(update: Uint8Array): readonly Field[] {
  const fields: Field[] = []
  const decoder = decoding.createDecoder(update)
  const whole = (kind: Kind) => {
    const start = decoder.pos
    const value = decoding.readVarUint(decoder)
    fields.push({ kind, start, end: decoder.pos })
    return value
  }
  const id = () => {
    whole('client')
    whole('clock')
  }
  const text = () => {
    const start = decoder.pos
    decoding.readVarString(decoder)
    fields.push({ kind: 'text', start, end: decoder.pos })
  }
  const struct = () => {
    const info = decoding.readUint8(decoder)
    if ((info & 31) === 0) return void whole('length')
    if (info & 128) id()
    if (info & 64) id()
    if ((info & 192) === 0) {
      if (decoding.readVarUint(decoder) === 1) text()
      else id()
      if (info & 32) text()
    }
    switch (info & 31) {
      case 4:
        return text()
      case 8:
        for (let left = whole('count'); left > 0; left--) decoding.readAny(decoder)
        return
      default:
        whole('length')
    }
  }
  try {
    for (let sections = whole('count'); sections > 0; sections--) {
      const structs = whole('count')
      id()
      for (let left = structs; left > 0; left--) struct()
    }
    for (let clients = whole('count'); clients > 0; clients--) {
      whole('client')
      for (let ranges = whole('count'); ranges > 0; ranges--) {
        whole('clock')
        whole('length')
      }
    }
  } catch {
    // The first mutation has left it so.
  }
  return fields
}
