import { AxeBuilder } from '@axe-core/playwright'
import type { Download, Locator, Page, WebSocketRoute } from 'playwright-core'
import { expect } from 'vitest'
import { type CreateBoard, createdBoard } from '#shared/protocol/http.ts'

/** A person in front of a browser: does by role and name what people do, and sees what they see. */
export class Visitor {
  readonly name: string
  readonly page: Page
  readonly #home: string
  /** What the page complained about: errors thrown, and policies that the browser enforced. */
  readonly complaints: string[] = []

  constructor(name: string, page: Page, home: string) {
    this.name = name
    this.page = page
    this.#home = home
    page.on('pageerror', error => this.complaints.push(error.message))
    page.on('console', message => {
      if (/Content Security Policy|Trusted/.test(message.text())) this.complaints.push(message.text())
    })
  }

  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#home).href)
  }

  async openDemo(): Promise<void> {
    await this.#openNew({ demo: true })
  }

  async openDemoByHand(): Promise<void> {
    await this.open('/')
    await this.page.getByRole('button', { name: 'Look at an example' }).click()
    await this.page.getByRole('dialog').getByLabel('Your name').fill(this.name)
    await this.page.getByRole('button', { name: 'Open the board' }).click()
    await this.seesBoard()
  }

  async makeBoard(title: string): Promise<void> {
    await this.#openNew({ title })
  }

  async makeBoardByHand(title: string): Promise<void> {
    await this.open('/')
    await this.page.getByRole('button', { name: 'Make a board' }).or(this.link('Make a board')).click()
    await this.page.getByLabel('Title').fill(title)
    await this.page.getByLabel('Your name').fill(this.name)
    await this.page.getByRole('button', { name: 'Make the board' }).click()
    await this.seesBoard()
  }

  /** Comes by an invitation. */
  async joinBy(link: string): Promise<void> {
    const { pathname, hash } = new URL(link)
    await this.#enter(pathname.replace('/b/', ''), hash.replace('#k=', ''))
  }

  /** Comes by an invitation and says a name. */
  async joinByHand(link: string): Promise<void> {
    await this.page.goto(link)
    await this.page.getByLabel('Your name').fill(this.name)
    await this.page.getByRole('button', { name: 'Come in' }).click()
    await this.seesBoard()
  }

  async joinByCode(code: string): Promise<void> {
    await this.open('/')
    await this.page.getByLabel('Room code').fill(code)
    await this.page.getByLabel('Your name').fill(this.name)
    await this.page.getByRole('button', { name: 'Come in' }).click()
    await this.seesBoard()
  }

  /** What the pages of the home page and the door ask for, without these pages: most tests are about the board. */
  async #openNew(wish: CreateBoard): Promise<void> {
    const { id, facilitatorKey } = createdBoard.parse(await this.#post('/api/boards', wish))
    await this.#enter(id, facilitatorKey)
  }

  async #enter(board: string, key: string): Promise<void> {
    await this.#post(`/api/boards/${board}/join`, { key, name: this.name })
    await this.open(`/b/${board}`)
    await this.seesBoard()
  }

  async #post(path: string, data: object): Promise<unknown> {
    const { href, origin } = new URL(path, this.#home)
    const answer = await this.page.context().request.post(href, { data, headers: { origin } })
    if (!answer.ok()) throw new Error(await answer.text())
    return answer.json()
  }

  async seesBoard(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Domain', exact: true }).first().waitFor()
    await this.isSaved()
  }

  async isSaved(): Promise<void> {
    await this.status('saved')
  }

  async status(word: string): Promise<void> {
    await this.page.locator(`[data-status="${word}"]`).first().waitFor({ timeout: 20_000 })
  }

  /** What the invitation offers: the links, and the code. */
  async invitation(): Promise<{ link: string; code: string }> {
    await this.page.getByRole('button', { name: 'Invite', exact: true }).click()
    // Messages in passing are dialogs, too.
    const field = this.page.getByRole('textbox', { name: 'Link for participants' })
    const dialog = this.page.getByRole('dialog').filter({ has: field })
    const link = await field.inputValue()
    const code = (await dialog.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).textContent()) ?? ''
    await this.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    return { link, code }
  }

  /** Looks at one canvas, or at `Board`, or at the `Outline`. */
  async view(name: string): Promise<void> {
    const views = this.page.getByRole('navigation', { name: 'Views' })
    await views.getByRole('button', { name, exact: true }).click()
  }

  /** To be called before the board opens: lays a line that can be cut. */
  async layLine(): Promise<Line> {
    const [boards, sessions] = [new Set<WebSocketRoute>(), new Set<WebSocketRoute>()]
    let state: 'open' | 'held' | 'cut' = 'open'
    const end = async (code: number, reason = '') => {
      for (const route of boards) await route.close({ code, reason })
      boards.clear()
    }
    for (const [path, open] of [
      [/\/sync\//, boards],
      [/\/session\//, sessions],
    ] as const)
      await this.page.context().routeWebSocket(path, route => {
        if (state === 'cut') return void route.close({ code: 4000 })
        const server = route.connectToServer()
        route.onMessage(message => {
          if (state === 'open') server.send(message)
        })
        server.onMessage(message => {
          if (state === 'open') route.send(message)
        })
        open.add(route)
      })
    await this.page.context().route(/\/api\//, route => {
      if (state === 'cut') return route.abort()
      return state === 'open' ? route.fallback() : undefined
    })
    return {
      async cut() {
        state = 'cut'
        await end(4000)
        for (const route of sessions) await route.close({ code: 4000 })
        sessions.clear()
      },
      hold() {
        state = 'held'
      },
      async refuse(reason) {
        state = 'open'
        await end(4403, reason)
      },
      async mend() {
        if (state === 'held') await end(4000)
        state = 'open'
      },
    }
  }

  link(name: string): Locator {
    return this.page.getByRole('link', { name })
  }

  card(text: string): Locator {
    return this.page.locator('[data-card]').filter({ hasText: text })
  }

  cards(): Locator {
    return this.page.locator('[data-card]')
  }

  /** Writes a new card into a zone by its button. */
  async write(zone: string, text: string): Promise<void> {
    await this.page.getByRole('button', { name: `Add to “${zone}”`, exact: true }).click()
    const field = this.page.getByRole('textbox', { name: 'Text of the card' })
    await field.fill(text)
    await field.press('Escape')
    await this.card(text).waitFor()
  }

  /** Presses Undo in the message that says this. */
  async takeBack(said: string): Promise<void> {
    const message = this.page.getByRole('dialog').filter({ hasText: said })
    await message.getByRole('button', { name: 'Undo', exact: true }).click()
  }

  /** Drags by mouse, in steps as a hand does. */
  async drag(from: Locator, to: readonly [x: number, y: number]): Promise<void> {
    const box = await from.boundingBox()
    if (!box) throw new Error('nothing to drag there')
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(to[0], to[1], { steps: 12 })
    await this.page.mouse.up()
  }

  async export(item: string): Promise<{ name: string; text: string }> {
    await this.page.getByRole('button', { name: 'Export' }).click()
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('menuitem', { name: item }).click(),
    ])
    return { name: download.suggestedFilename(), text: await textOf(download) }
  }

  /** No axe violations on what is shown now. What the component library lays around a menu to hand the focus on is its own. */
  async isAccessible(): Promise<void> {
    expect(await violationsOf(this.#axe())).toEqual([])
  }

  /** What is shown now, were it dark: only colours turn with the theme. */
  async isLegibleInTheDark(): Promise<void> {
    await this.page.emulateMedia({ colorScheme: 'dark' })
    expect(await violationsOf(this.#axe().withRules(['color-contrast']))).toEqual([])
    await this.page.emulateMedia({ colorScheme: 'light' })
  }

  /** Its other mode is for pages within pages, of which there are none, and opens a further page each time. */
  #axe(): AxeBuilder {
    return new AxeBuilder({ page: this.page })
      .exclude('[data-base-ui-focus-guard]')
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
  }

  /** The same person at the same place, in another tab of the same browser; a forgetful one keeps nothing. */
  async anotherTab({ forgetful = false } = {}): Promise<Visitor> {
    const tab = new Visitor(this.name, await this.page.context().newPage(), this.#home)
    if (forgetful)
      await tab.page.addInitScript("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    await tab.page.goto(this.page.url())
    return tab
  }

  /** Closes the tab, as far as the page lets it go without a question. */
  async isAskedToStay(): Promise<boolean> {
    const asked = this.page.waitForEvent('dialog').then(async dialog => {
      await dialog.dismiss()
      return true
    })
    const closed = this.page.waitForEvent('close').then(() => false)
    await this.page.close({ runBeforeUnload: true })
    return Promise.race([asked, closed])
  }

  async leave(): Promise<void> {
    await this.page.context().close()
  }
}

/** A connection that a test can cut and mend, as a train does. */
export interface Line {
  /** No socket and no request comes through. */
  cut(): Promise<void>
  /** Sockets stay open, requests too, and nothing passes: a server that stalls. */
  hold(): void
  /** What was held is lost, and the server closes as it does after an edit that it does not take. */
  refuse(reason: string): Promise<void>
  mend(): Promise<void>
}

async function violationsOf(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 200)).join(' | ')}`)
}

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
