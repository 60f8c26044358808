/** The three core sheets in small, in the true measures of the canvases: a few papers, a few people. */
export interface SheetPicture {
  readonly id: 'domain' | 'community' | 'practice'
  readonly rects: readonly PictureRect[]
  readonly papers: readonly (readonly [x: number, y: number, w: number, h: number, paper: string])[]
  readonly people: readonly (readonly [x: number, y: number, color: number])[]
}

interface PictureRect {
  readonly at: readonly [x: number, y: number, w: number, h: number]
  readonly ground: 'soft' | 'tint' | 'line' | 'dash'
}

export const coreSheets: readonly SheetPicture[] = [
  {
    id: 'domain',
    rects: [
      { at: [48, 124, 2304, 140], ground: 'line' },
      { at: [48, 288, 440, 600], ground: 'soft' },
      { at: [512, 288, 324, 600], ground: 'dash' },
      { at: [860, 288, 1028, 600], ground: 'line' },
      { at: [872, 324, 760, 552], ground: 'soft' },
      { at: [884, 360, 484, 504], ground: 'tint' },
      { at: [1912, 288, 440, 600], ground: 'soft' },
      { at: [48, 912, 2304, 440], ground: 'soft' },
    ],
    papers: [
      [66, 368, 404, 132, 'straw'],
      [66, 520, 404, 132, 'rose'],
      [904, 446, 214, 136, 'straw'],
      [1134, 446, 214, 136, 'sky'],
      [904, 598, 214, 136, 'mint'],
      [1134, 598, 214, 136, 'apricot'],
      [1392, 410, 220, 136, 'mint'],
      [1650, 374, 220, 150, 'stone'],
      [1930, 368, 404, 140, 'white'],
      [1930, 524, 404, 140, 'sky'],
      [66, 988, 312, 346, 'white'],
      [392, 988, 312, 346, 'white'],
      [718, 988, 312, 346, 'white'],
      [1044, 988, 312, 346, 'white'],
    ],
    people: [],
  },
  {
    id: 'community',
    rects: [
      { at: [48, 124, 400, 700], ground: 'soft' },
      { at: [48, 848, 400, 320], ground: 'soft' },
      { at: [1952, 124, 400, 1044], ground: 'soft' },
      { at: [48, 1192, 1560, 160], ground: 'soft' },
      { at: [1632, 1192, 720, 160], ground: 'soft' },
    ],
    papers: [
      [66, 206, 364, 52, 'white'],
      [66, 272, 364, 52, 'white'],
      [66, 338, 364, 52, 'white'],
      [1970, 206, 364, 150, 'white'],
      [326, 1206, 400, 132, 'white'],
      [750, 1206, 400, 132, 'white'],
    ],
    people: [
      [1130, 650, 2],
      [1260, 670, 1],
      [1180, 770, 3],
      [1310, 790, 9],
      [960, 560, 6],
      [1400, 540, 5],
      [1490, 700, 4],
      [900, 760, 11],
      [1010, 880, 8],
      [1420, 860, 7],
      [760, 640, 10],
      [1640, 560, 12],
      [1620, 860, 2],
      [860, 400, 3],
      [1250, 330, 6],
    ],
  },
  {
    id: 'practice',
    rects: [
      { at: [48, 124, 316, 692], ground: 'dash' },
      { at: [388, 124, 974, 334], ground: 'tint' },
      { at: [1378, 124, 974, 334], ground: 'tint' },
      { at: [388, 482, 974, 334], ground: 'tint' },
      { at: [1378, 482, 974, 334], ground: 'tint' },
      { at: [388, 840, 1964, 120], ground: 'soft' },
      { at: [48, 984, 560, 220], ground: 'soft' },
      { at: [632, 984, 560, 220], ground: 'soft' },
      { at: [1216, 984, 1136, 220], ground: 'soft' },
      { at: [48, 1228, 2304, 124], ground: 'soft' },
    ],
    papers: [
      [540, 210, 292, 196, 'straw'],
      [1640, 210, 292, 196, 'straw'],
      [720, 560, 292, 196, 'mint'],
      [1420, 560, 292, 196, 'sky'],
      [1730, 560, 292, 196, 'apricot'],
      [2040, 560, 292, 196, 'mint'],
      [66, 1040, 254, 148, 'white'],
      [650, 1040, 254, 148, 'white'],
      [1234, 1040, 266, 148, 'straw'],
      [1516, 1040, 266, 148, 'mint'],
      [1798, 1040, 266, 148, 'apricot'],
      [326, 1244, 760, 92, 'white'],
      [1100, 1244, 760, 92, 'white'],
    ],
    people: [
      [620, 900, 9],
      [980, 900, 4],
      [1340, 900, 2],
      [1720, 900, 5],
      [2100, 900, 4],
    ],
  },
]
