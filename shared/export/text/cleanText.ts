/**
 * Text from a board made fit for paper: well-formed, NFC, line ends as `\n`, tabs as spaces, no control characters
 * and no marks that turn the direction of what follows.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unwelcome, '')
}

// Controls, bidirectional overrides and embeddings, byte order marks and non-characters, which XML forbids, too.
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const unwelcome = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufeff\ufffe\uffff]/g
