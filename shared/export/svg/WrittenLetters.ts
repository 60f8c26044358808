import type { TextItem } from '../scene/Scene.ts'
import { escapeMarkup } from '../text/escapeMarkup.ts'
import type { Run } from '../text/splitRuns.ts'
import type { Lettering } from './Lettering.ts'
import { writtenRun } from './writtenRun.ts'

/** Letters as text that can be selected and found, with the typefaces brought along as rules of CSS. */
export class WrittenLetters implements Lettering {
  readonly #rules: string

  constructor(rules: string) {
    this.#rules = rules
  }

  draw(item: TextItem, run: Run): string {
    return writtenRun(item, run)
  }

  definitions(): string {
    return `<style>${escapeMarkup(`${this.#rules}\n${figuresOfTitles}`)}</style>`
  }
}

const figuresOfTitles = 'text[font-family*=Vollkorn]{font-variant-numeric:lining-nums}'
