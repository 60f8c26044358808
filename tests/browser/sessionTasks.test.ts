import { expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'
import { eventually } from '#tests/support/eventually.ts'
import { Seat } from '#tests/support/session/Seat.ts'

const house = openHouse()

test('cards are written in private, revealed, voted on and decided, by keyboard and on a phone', async () => {
  const made = await house.server.createBoard({ title: 'Launch', script: 'launch-90' })
  const guide = await house.server.join(made.id, made.facilitatorKey, 'Guide')
  const seat = await Seat.take({ url: house.server.url, board: made.id, token: guide.token })
  const fay = await house.visitor('Fay')
  const noor = await house.visitor('Noor')
  const mira = await house.visitor('Mira', { viewport: { width: 390, height: 844 }, hasTouch: true })
  await fay.joinBy(made.facilitatorUrl)
  const line = await noor.layLine()
  await noor.joinBy(made.participantUrl)
  await mira.joinBy(made.participantUrl)
  // Declared in the step's form before it starts: these cards will bear no names.
  await fay.page.getByRole('button', { name: 'About What do we care about?', exact: true }).click()
  await fay.page.getByRole('menuitem', { name: 'Edit this step' }).click()
  await fay.page.getByLabel('Cards written in private').selectOption('Bear no names, for good')
  await fay.page.getByRole('button', { name: 'Save' }).click()
  await eventually(() => expect(seat.view?.script?.steps[2]?.naming).toBe('anonymous'))
  await seat.do({ name: 'session.start', payload: { step: seat.step(2) } })

  // By keys alone: the panel is there, and each card is followed by the next.
  const desk = noor.page.getByRole('complementary', { name: 'Write in private' })
  await desk.getByRole('button', { name: 'Write a topic' }).focus()
  await noor.page.keyboard.press('Enter')
  await noor.page.keyboard.type('Abandoned applications')
  await desk.getByRole('button', { name: 'Another topic' }).focus()
  await noor.page.keyboard.press('Enter')
  await noor.page.keyboard.type('For myself only')
  await desk.getByRole('button', { name: /More for .*For myself only/ }).click()
  await noor.page.getByRole('menuitem', { name: 'Keep it for myself' }).click()
  await desk.getByText('Kept for yourself').waitFor()
  await desk.getByRole('button', { name: 'Who can see this?' }).click()
  await noor.page.getByRole('dialog').getByText('You alone, on all your devices').waitFor()
  await noor.isAccessible()
  await noor.page.keyboard.press('Escape')

  await mira.page.getByRole('button', { name: 'Write in private' }).click()
  await mira.page.getByRole('button', { name: 'Write a topic' }).click()
  await mira.page.keyboard.type('Letters people can act on')
  await mira.page.getByText('The group has written 2 cards, by 2 people.').waitFor()
  await mira.isAccessible()
  await expect(fay.page.getByText('Abandoned applications').count()).resolves.toBe(0)
  // Others see backs, as many as are hidden; each person's own is not among them.
  await fay.page.getByText('2 cards hidden until the reveal').waitFor()
  await noor.page.getByText('One card hidden until the reveal').waitFor()
  await mira.page.reload()
  await mira.page.getByRole('button', { name: 'Write in private' }).click()
  await mira.page.getByRole('textbox', { name: /Letters people can act on/ }).waitFor()

  await seat.do({ name: 'step.move', payload: { to: seat.step(3) } })
  await fay.page.getByRole('button', { name: 'Reveal…' }).click()
  await fay.page.getByRole('button', { name: 'Reveal all' }).click()
  await noor.page.getByRole('group', { name: /Topic: Letters people can act on/ }).waitFor()
  await expect(fay.page.getByText('For myself only').count()).resolves.toBe(0)
  await fay.page.getByText('hidden until the reveal').waitFor({ state: 'detached' })

  await seat.do({ name: 'step.move', payload: { to: seat.step(6) } })
  await fay.page.getByRole('button', { name: 'Start a vote…' }).click()
  const asking = fay.page.getByRole('dialog', { name: 'Start a vote' })
  await asking.getByLabel('Question', { exact: true }).fill('Which topics first?')
  await asking.getByLabel('What is voted on').selectOption({ label: 'Topic tray: 2 cards' })
  await asking.getByLabel('How', { exact: true }).selectOption({ label: 'Dots' })
  await fay.isAccessible()
  await asking.getByRole('button', { name: 'Start the vote' }).click()

  const ballot = noor.page.getByRole('article', { name: 'Which topics first?' })
  await ballot.getByRole('button', { name: /^Give a dot: Abandoned/ }).focus()
  await noor.page.keyboard.press('Enter')
  await noor.page.keyboard.press('Enter')
  await ballot.getByText('You have one dot left of 3.').waitFor()
  // The same ballot on the card itself.
  const card = noor.page.getByRole('group', { name: /Topic: Letters/ })
  await card.getByRole('button', { name: /^Give a dot/ }).click()
  await ballot.getByText('You have no dots left of 3.').waitFor()
  await card.getByRole('button', { name: /^Take a dot back/ }).click()
  await ballot.getByText('You have one dot left of 3.').waitFor()
  await noor.isAccessible()

  // A line that breaks in the middle of a ballot loses no mark, and none counts twice.
  await line.cut()
  await card.getByRole('button', { name: /^Give a dot/ }).click()
  await ballot.getByText('Not sent yet').waitFor()
  await ballot.getByText('You have no dots left of 3.').waitFor()
  await line.mend()
  await ballot.getByText('You can change this until the vote is closed.').waitFor()

  // In a step that lets nobody vote the ballot rests, until those who lead let people go on.
  const change = { permissions: { vote: false } }
  await seat.do({ name: 'script.edit', payload: { step: seat.step(6), change } })
  await ballot.getByText('In this step voting rests.').waitFor()
  expect(await noor.page.getByRole('button', { name: /^Give a dot/ }).count()).toBe(0)
  await fay.isAccessible()
  await fay.page.getByRole('button', { name: 'Let them vote' }).click()
  await ballot.getByText('You have no dots left of 3.').waitFor()

  const phone = mira.page.getByRole('article', { name: 'Which topics first?' })
  await phone.getByRole('button', { name: /^Give a dot: Letters/ }).click()
  await phone.getByText('You can change this until the vote is closed.').waitFor()
  await mira.page.reload()
  await mira.page.getByRole('button', { name: /You have voted/ }).click()
  await phone.getByText('You have 2 dots left of 3.').waitFor()
  await mira.isAccessible()

  await fay.page.getByText('Have voted (2)').waitFor()
  await fay.page.getByRole('button', { name: 'Close and show the result' }).click()
  await noor.page.getByText('2 people voted').waitFor()
  const first = mira.page.getByRole('listitem').filter({ hasText: 'Abandoned applications' })
  await first.getByText('2 dots').waitFor()
  expect(Object.values(seat.view?.votes ?? {})).toMatchObject([{ result: { voters: 2, dots: 4 } }])
  await fay.isAccessible()
  await fay.page.getByRole('button', { name: 'Record as a decision' }).click()
  await fay.page.getByRole('button', { name: 'Record it' }).click()
  await eventually(() =>
    expect(Object.values(seat.view?.votes ?? {})).toMatchObject([{ decision: expect.any(String) }]),
  )
  expect([...fay.complaints, ...mira.complaints, ...noor.complaints]).toEqual([])
})
