import { randomFrom } from './randomFrom.ts'

/** Words as people write them on cards, by script. */
const vocabularies: Readonly<Record<string, string>> = {
  english: `How do we help people who start an application and never finish it? "front-door" counters, calls & letters – state-of-the-art (24/7) e.g. https://example.org/a/long/path?query=1`,
  german:
    'Donaudampfschifffahrt Übergänge zwischen Schalter und Telefon; Fördermittelanträge – größere Städte',
  french: "Qu'est-ce qu'une bonne transition entre le guichet et le téléphone ? « Très bien » l'après-midi",
  vietnamese: 'Cộng đồng thực hành là những người cùng chia sẻ một mối quan tâm về điều họ làm',
  greek: 'Πώς βοηθάμε όσους ξεκινούν μια αίτηση και δεν την ολοκληρώνουν ποτέ;',
  russian: 'Как помочь людям, которые начинают заявление и никогда не заканчивают его?',
  hindi: 'हम उन लोगों की मदद कैसे करें जो आवेदन शुरू करते हैं और कभी पूरा नहीं करते?',
  arabic: 'كيف نساعد الأشخاص الذين يبدأون طلبا ولا يكملونه أبدا؟ مجتمع الممارسة Convene (123)',
  hebrew: 'איך נעזור לאנשים שמתחילים בקשה ולא מסיימים אותה לעולם? קהילה Convene 42',
  chinese: '我们 如何 帮助 那些 开始 申请 却 从未 完成 的人?这是 一个 “好” 问题。',
  japanese: '申請を始めても 最後まで終えられない人を、どう支えますか?「窓口」の つなぎ方について。',
  korean: '신청을 시작했지만 끝내지 못한 사람들을 어떻게 도울 수 있을까요? 창구와 전화',
  mixed: 'Priya: 窓口 and Schalter — مرحبا! Поддержка 100% hand-over נהדר हिन्दी',
}

/** The rest are written with faces that a browser takes from its system. */
const ofOurFonts: ReadonlySet<string> = new Set([
  'english',
  'german',
  'french',
  'vietnamese',
  'greek',
  'russian',
  'hindi',
])

export interface CorpusText {
  readonly isOfOurFonts: boolean
  readonly text: string
  readonly width: number
}

/** Texts of all scripts, some with line breaks, and the widths of cards that they have to fit into. */
export function wrappingCorpus(seed: number, perScript: number): readonly CorpusText[] {
  const random = randomFrom(seed)
  const below = (most: number) => Math.floor(random() * most)
  const widths = [156, 186, 188, 226, 240, 284, 300, 376]
  return Object.entries(vocabularies).flatMap(([script, vocabulary]) => {
    const isOfOurFonts = ofOurFonts.has(script)
    const words = vocabulary.split(' ')
    return Array.from({ length: perScript }, () => {
      const length = 3 + below(18)
      const chosen = Array.from({ length }, () => words[below(words.length)] ?? '')
      const text = chosen
        .map(word => word + (below(14) === 0 ? '\n' : ' '))
        .join('')
        .trim()
      return { isOfOurFonts, text, width: widths[below(widths.length)] ?? 200 }
    })
  })
}
