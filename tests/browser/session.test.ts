import { afterEach, expect, test, vi } from 'vitest'
import { scripts } from '#shared/session/scripts.ts'
import { openHouse } from '#tests/support/browser/openHouse.ts'
import type { Visitor } from '#tests/support/browser/Visitor.ts'
import { eventually } from '#tests/support/eventually.ts'
import { Seat } from '#tests/support/session/Seat.ts'

const house = openHouse({ limits: { rehearsalBeatMs: 40, leftAfterMs: 300 } })
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

afterEach(() => void vi.useRealTimers())

/** Comes by the link and says a name; what is seen then is another question. */
async function knock(visitor: Visitor, link: string): Promise<void> {
  await visitor.page.goto(link)
  await visitor.page.getByLabel('Your name').fill(visitor.name)
  await visitor.page.getByRole('button', { name: 'Come in' }).click()
}

async function isIn(visitor: Visitor, step: string): Promise<void> {
  const strip = visitor.page.getByRole('region', { name: 'Session', exact: true })
  await strip.getByRole('button', { name: `${step} Step ` }).waitFor()
}

async function move(fay: Visitor, step: string): Promise<void> {
  await fay.page.getByRole('button', { name: `Move everyone to: ${step}`, exact: true }).click()
  await isIn(fay, step)
}

test('the launch is run from the lobby to the summary by one who leads and three who take part, one by phone and one by keys alone', {
  timeout: 180_000,
}, async () => {
  const [fay, pat, mira, kim] = await Promise.all([
    house.visitor('Fay'),
    house.visitor('Pat'),
    house.visitor('Mira', phone),
    house.visitor('Kim'),
  ])
  const everybody = [pat, mira, kim]

  // A script is chosen, and newcomers wait.
  await fay.makeBoard('Our launch')
  const { link } = await fay.invitation()
  await fay.page.getByRole('button', { name: 'Lead a session' }).click()
  await fay.page.getByRole('radio', { name: 'Launch a community of practice in 90 minutes' }).check()
  await fay.isAccessible()
  await fay.page.getByRole('button', { name: 'Use this script' }).click()
  await fay.page.getByRole('button', { name: /^People: / }).click()
  const door = fay.page.getByRole('combobox', { name: 'Door' })
  await door.selectOption('Lobby: newcomers wait')
  for (const one of everybody) await knock(one, link)
  await fay.page.getByText('Kim waits in the lobby').first().waitFor()
  for (const one of everybody) await one.page.getByRole('heading', { name: 'You are in the lobby' }).waitFor()
  await pat.isAccessible()
  await fay.page.getByText('3 people wait').waitFor()
  await fay.isAccessible()
  const rex = await house.visitor('Rex')
  await knock(rex, link)
  await fay.page.getByRole('button', { name: 'Send Rex away' }).click()
  await rex.page.getByRole('heading', { name: 'You are in the lobby' }).waitFor({ state: 'detached' })
  await rex.leave()
  await fay.page.getByRole('button', { name: 'Admit all' }).click()
  for (const one of everybody) await one.seesBoard()
  await door.selectOption('Open')
  await fay.page.getByRole('button', { name: 'Close' }).first().click()

  // It begins: everybody sees the step, and whoever is done says so.
  const [first, second] = scripts.get('launch-90')?.steps ?? []
  await fay.page.getByRole('button', { name: `Start: ${first?.title}` }).click()
  for (const one of [fay, ...everybody]) await isIn(one, first?.title ?? '')
  for (const one of [fay, ...everybody]) await one.isAccessible()
  await pat.page.getByRole('button', { name: 'I’m done' }).click()
  await mira.page.getByRole('button', { name: 'I’m done' }).tap()
  await mira.page.getByRole('button', { name: 'Raise hand' }).tap()
  await fay.page.getByText('2 of 3 are done').first().waitFor()
  await fay.page.getByRole('button', { name: 'Ask anew' }).click()
  await fay.page.getByText('0 of 3 are done').first().waitFor()
  await pat.page.getByText('You are asked anew: say when you are done.').first().waitFor()
  await pat.page.locator('[aria-pressed="false"]').filter({ hasText: 'I’m done' }).click()
  await fay.page.getByRole('button', { name: 'Give the floor' }).click()
  await mira.page.getByText('You have the floor.').first().waitFor()

  // What people show floats by, and is said to those who do not see it; nobody has to hear the clock or see cursors.
  await mira.page.getByRole('button', { name: 'React', exact: true }).tap()
  await mira.isAccessible()
  await mira.page.getByRole('button', { name: 'Applause' }).tap()
  await pat.page.locator('[data-reaction="clap"]', { hasText: 'Mira' }).waitFor()
  await fay.page.getByText('Applause: Mira').waitFor({ state: 'attached' })
  await kim.page.getByRole('button', { name: 'React', exact: true }).focus()
  for (const key of ['Enter', 'Tab', 'Enter', 'Escape']) await kim.page.keyboard.press(key)
  await fay.page.getByText('Agree: Kim').waitFor({ state: 'attached' })
  expect(await kim.page.getByRole('group', { name: 'Reactions' }).count()).toBe(0)
  await pat.page.getByRole('button', { name: 'No sound on this device', pressed: false }).click()
  await pat.page.getByRole('button', { name: 'No sound on this device', pressed: true }).waitFor()
  await fay.page.getByRole('button', { name: 'Laser pointer' }).click()
  await fay.page.getByRole('application', { name: /^Laser pointer/ }).press('ArrowRight')
  const light = pat.page.locator('[data-laser]').getByText('Fay')
  await light.waitFor()
  await fay.isAccessible()
  await fay.page.keyboard.press('Escape')
  await light.waitFor({ state: 'detached' })
  expect(await pat.page.getByRole('button', { name: 'Laser pointer' }).count()).toBe(0)
  await fay.page.getByRole('button', { name: 'Cursors and laser…' }).click()
  await fay.isAccessible()
  await fay.page.getByRole('menuitemradio', { name: 'Hidden' }).click()
  await fay.page.getByText('Others’ cursors are hidden for everyone.').first().waitFor()
  await fay.page.keyboard.press('Escape')

  // Whoever follows somebody sees what they see, and both know it, until one's own hand, a key or the other ends it.
  const shows = (one: Visitor, sheet: string) =>
    one.page
      .getByRole('navigation', { name: 'Views' })
      .locator('[aria-current]', { hasText: sheet })
      .waitFor()
  await fay.page.getByRole('button', { name: 'Back where I was' }).waitFor({ state: 'detached' })
  await fay.view('Practice')
  await pat.page.getByRole('button', { name: 'Follow Fay' }).click()
  await fay.page.getByText('Pat follows you', { exact: true }).waitFor()
  await shows(pat, 'Practice')
  await fay.view('Community')
  await shows(pat, 'Community')
  await pat.isAccessible()
  await pat.page.keyboard.press('Escape')
  await pat.page.getByText('Following Fay').waitFor({ state: 'detached' })
  await fay.page.getByText('Pat follows you', { exact: true }).waitFor({ state: 'detached' })
  await pat.page.getByRole('button', { name: 'Back where I was' }).click()
  await pat.page.getByRole('button', { name: /^People: / }).click()
  const people = pat.page.getByRole('complementary', { name: 'People' })
  await people.getByRole('button', { name: 'Follow Kim' }).click()
  await kim.page.getByText('Pat follows you', { exact: true }).waitFor()
  await pat.page.getByText('Following Kim').waitFor()
  await pat.page.getByRole('region', { name: 'Board: the table with its sheets' }).press('ArrowRight')
  await kim.page.getByText('Pat follows you', { exact: true }).waitFor({ state: 'detached' })

  // Raised hands stand in the list of people, in their order; whoever leads takes them down there.
  await kim.page.getByRole('button', { name: 'Raise hand' }).click()
  const hand = people.getByRole('img', { name: 'Hand raised, 1st in line' })
  await hand.waitFor()
  await pat.isAccessible()
  await fay.page.getByRole('button', { name: /^People: / }).click()
  await fay.page.getByRole('button', { name: 'Hand raised, 1st in line. Lower the hand of Kim' }).click()
  await hand.waitFor({ state: 'detached' })
  for (const one of [fay, pat])
    await one.page
      .getByRole('complementary', { name: 'People' })
      .getByRole('button', { name: 'Close' })
      .click()

  // Undo takes everybody back; to look ahead moves nobody.
  await move(fay, second?.title ?? '')
  await isIn(pat, second?.title ?? '')
  await fay.page.getByRole('button', { name: 'Undo the move' }).click()
  for (const one of [fay, pat]) await isIn(one, first?.title ?? '')
  await fay.page.getByRole('button', { name: '6 Learning questions' }).click()
  await fay.page.getByRole('button', { name: 'Move everyone to: Learning questions' }).waitFor()
  await fay.page.getByRole('button', { name: '6 Learning questions' }).click()
  await pat.page.getByRole('button', { name: /Step 1 of 17/ }).click()
  await pat.page.getByRole('dialog').getByRole('heading', { name: 'My first step' }).waitFor()
  await pat.isAccessible()
  await pat.page.keyboard.press('Escape')
  await isIn(pat, first?.title ?? '')

  // What a step does not need disappears; beside the point one may always write, by keys alone.
  await move(fay, second?.title ?? '')
  await isIn(kim, second?.title ?? '')
  const card = kim.page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Card' })
  await card.waitFor({ state: 'detached' })
  await kim.page.keyboard.press('b')
  await kim.page.getByLabel('What shall we come back to?').waitFor()
  await kim.page.keyboard.type('Who pays for the room?')

  // Whoever types is not torn away.
  await fay.page.getByRole('button', { name: 'Bring everyone here' }).click()
  await pat.page.getByRole('button', { name: 'Back where I was' }).waitFor()
  await kim.page.getByText('The group is at: Fay').waitFor()
  expect(await kim.page.getByLabel('What shall we come back to?').inputValue()).toBe('Who pays for the room?')
  await fay.page.getByRole('button', { name: 'Everyone follows me' }).click()
  for (const one of [pat, mira]) await one.page.getByText('Following Fay').waitFor()
  await kim.page.getByText('Fay shows everyone around', { exact: true }).waitFor()
  expect(await kim.page.getByText('Following Fay').count()).toBe(0)
  expect(await kim.page.getByLabel('What shall we come back to?').inputValue()).toBe('Who pays for the room?')
  for (const one of [fay, pat, mira, kim]) await one.isAccessible()
  await fay.page.getByRole('button', { name: 'Let everyone go' }).first().click()
  for (const one of [pat, mira]) await one.page.getByText('Following Fay').waitFor({ state: 'detached' })
  await mira.page.getByRole('button', { name: 'Back where I was' }).waitFor()
  await kim.page.keyboard.press('Enter')
  await kim.page.getByText('On the parking lot').first().waitFor()
  const done = kim.page.getByRole('button', { name: 'I’m done' })
  await done.focus()
  await kim.page.keyboard.press('Enter')
  await kim.page.locator('[aria-pressed="true"]').filter({ hasText: 'I’m done' }).waitFor()

  // The clock is everybody's.
  await fay.page.getByRole('button', { name: 'Pause', exact: true }).click()
  await fay.page.getByRole('button', { name: 'Add 5 minutes' }).click()
  await pat.page.getByRole('timer', { name: /Time left: (8|9):/ }).waitFor()

  // A step is reworded while the session runs.
  await fay.page.getByRole('button', { name: 'About Choose', exact: true }).click()
  await fay.page.getByRole('menuitem', { name: 'Edit this step' }).click()
  await fay.page.getByLabel('Title').fill('Choose three')
  await fay.isAccessible()
  await fay.page.getByRole('button', { name: 'Save' }).click()

  // A later one is carried behind the next, and back by a key.
  const order = fay.page
    .getByRole('listitem')
    .filter({ has: fay.page.getByRole('button', { name: /^Move / }) })
  const grip = fay.page.getByRole('button', { name: /^Move What do we care about/ })
  const from = await grip.boundingBox()
  await fay.drag(grip, [(from?.x ?? 0) + 8, (from?.y ?? 0) + 60])
  await order.nth(3).filter({ hasText: 'What do we care about?' }).waitFor()
  await grip.press('ArrowUp')
  await order.nth(2).filter({ hasText: 'What do we care about?' }).waitFor()

  // On through all steps, at speed.
  const titles = (scripts.get('launch-90')?.steps ?? []).map(({ title }) =>
    title === 'Choose' ? 'Choose three' : title,
  )
  for (const title of titles.slice(2, 5)) await move(fay, title)
  await isIn(pat, 'Group and place')
  await pat.view('Domain')
  await pat.write('Topic tray', 'Letters nobody reads')
  for (const title of titles.slice(5, 11)) await move(fay, title)

  // Whoever comes late is told where the group is.
  const lou = await house.visitor('Lou')
  await fay.page.getByRole('button', { name: /^People: / }).click()
  await door.selectOption('Locked to those who are here')
  await knock(lou, link)
  await lou.page.getByText('The door of this session is locked. Ask who leads it: Fay.').waitFor()
  await lou.isAccessible()
  await fay.page.getByRole('button', { name: 'Admit one more' }).click()
  await fay.page.getByRole('button', { name: 'Admit one more (1 to come)' }).waitFor()
  await fay.page.getByRole('complementary', { name: 'People' }).getByRole('button', { name: 'Close' }).click()
  await lou.page.getByRole('button', { name: 'Come in' }).click()
  const welcome = lou.page.getByRole('dialog', { name: 'Welcome to Our launch' })
  await welcome.getByText('Where do I stand?').waitFor()
  await lou.isAccessible()
  await welcome.getByRole('button', { name: 'Take me there' }).click()
  await isIn(lou, 'Where do I stand?')

  // On the wall there is the step and the way in, and nothing to press but the way out.
  await fay.page.getByRole('button', { name: 'Board menu' }).click()
  await fay.page.getByRole('menuitem', { name: 'Wall view' }).click()
  const wall = fay.page.getByRole('region', { name: 'Wall view' })
  await wall.getByRole('heading', { name: 'Where do I stand?' }).waitFor()
  await wall.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).waitFor()
  expect(await wall.getByRole('toolbar').count()).toBe(0)
  await fay.isAccessible()
  await fay.page.keyboard.press('Escape')

  // A phone leads as well.
  await fay.page.setViewportSize(phone.viewport)
  await fay.page.getByRole('button', { name: 'Lead the session' }).click()
  await move(fay, titles[11] ?? '')
  await fay.isAccessible()
  await fay.page.getByRole('button', { name: 'Close', exact: true }).click()
  await fay.page.setViewportSize({ width: 1440, height: 900 })

  // The end, for everybody at once.
  for (const title of titles.slice(12)) await move(fay, title)
  await fay.page.getByRole('button', { name: 'End the session' }).click()
  await fay.page.getByRole('dialog').getByRole('button', { name: 'End it' }).click()
  for (const one of [fay, ...everybody, lou]) {
    const summary = one.page.getByRole('dialog', { name: 'What came of it' })
    const parked = summary.getByRole('region', { name: 'What we parked' })
    await parked.getByRole('button', { name: 'Who pays for the room?' }).waitFor()
  }
  const receipt = pat.page.getByRole('region', { name: 'Where my notes went' })
  await receipt.getByRole('button', { name: 'Letters nobody reads' }).waitFor()
  await pat.isAccessible()
  await mira.isAccessible()
  await pat.page.getByRole('button', { name: 'Back to the board' }).click()
  for (const one of [fay, ...everybody, lou]) expect(one.complaints).toEqual([])
})

test('a facilitator rehearses a script alone on a board of its own, pauses it, ends it and is back', async () => {
  const fay = await house.visitor('Fay')
  const { page } = fay
  await fay.makeBoard('Front Door')
  const own = page.url()
  await page.getByRole('button', { name: 'Lead a session' }).click()
  await page.getByRole('button', { name: 'Rehearse' }).click()
  await page.getByLabel('How many people').selectOption('3')
  await fay.isAccessible()
  await page.getByRole('button', { name: 'Begin the rehearsal' }).click()

  const bar = page.getByRole('region', { name: 'Rehearsal', exact: true })
  await bar.getByText('3 people are here').waitFor()
  await page.getByRole('heading', { name: 'Rehearsal: Front Door' }).waitFor()
  await page.getByRole('button', { name: 'Start: ' }).click()
  await page.getByText('3 of 3 are done').first().waitFor()
  await page
    .getByRole('group', { name: /Ada \(rehearsal\)/ })
    .first()
    .waitFor()
  await bar.getByRole('button', { name: 'Pause' }).click()
  await bar.getByText('The simulated people wait until you go on').waitFor()
  await fay.isAccessible()
  await bar.getByRole('button', { name: 'Go on' }).click()

  await bar.getByRole('button', { name: 'End the rehearsal' }).press('Enter')
  await page.getByRole('button', { name: 'End and delete' }).click()
  await page.waitForURL(own)
  await fay.seesBoard()
  expect(await bar.count()).toBe(0)
  expect(fay.complaints).toEqual([])
})

test('a script of one’s own is kept, taken away and opened again; whoever takes part leads on when nobody has for five minutes', async () => {
  const fay = await house.visitor('Fay')
  const { page } = fay
  await fay.makeBoard('Our own')
  const { link } = await fay.invitation()
  const use = page.getByRole('button', { name: 'Use this script' })
  await page.getByRole('button', { name: 'Lead a session' }).click()
  await page.getByRole('radio', { name: '60-minute taster' }).check()
  await use.click()

  const ofScript = async (item: string) => {
    await page.getByRole('button', { name: 'About the script' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await ofScript('Keep as a script of this board')
  await page.getByLabel('Title').fill('Our taster')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('“Our taster” is kept').first().waitFor()
  const [taken] = await Promise.all([page.waitForEvent('download'), ofScript('Export the script')])
  await ofScript('Choose another script')
  await page.getByRole('radio', { name: 'Our taster This board’s own' }).waitFor()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a script file' }).click(),
  ])
  await chooser.setFiles(await taken.path())
  await expect.poll(() => page.getByRole('radio', { name: '60-minute taster' }).count()).toBe(2)
  await page.getByRole('radio', { name: 'Our taster' }).check()
  await use.click()

  await page.getByRole('button', { name: 'Start: ' }).click()
  const kim = await house.visitor('Kim')
  await kim.joinBy(link)
  const own = page.url()
  const { pathname, hash } = new URL(link)
  const board = pathname.split('/')[2] ?? ''
  const { token } = await house.server.join(board, hash.replace('#k=', ''), 'Lou')
  const lou = await Seat.take({ url: house.server.url, board, token })
  await page.goto('about:blank')
  await eventually(() => expect(lou.view?.lead.absentSince).toBeDefined())
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 20 * 60_000 })
  await kim.page.reload()
  await kim.page.getByRole('timer', { name: 'Time left: +' }).waitFor()
  await kim.page.getByRole('button', { name: 'I take over' }).click()
  await kim.page.getByRole('button', { name: 'Move everyone to: ' }).waitFor()
  await page.goto(own)
  await page.getByText('Kim took over while you were gone.').waitFor()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByRole('button', { name: 'Move everyone to: ' }).waitFor()
  await kim.page.getByRole('button', { name: 'Move everyone to: ' }).waitFor({ state: 'detached' })
  for (const one of [fay, kim]) expect(one.complaints).toEqual([])
})
