/** Words that say nothing of what a card is about, of the languages that groups write in most, without accents. */
const byLanguage = {
  en: 'a about all also an and are as at be been but by can could do does each for from get had has have her his how i if in into is it its just like make many more most much my need no not of on one or other our out people should so some than that the their them then there these they this those to too up us use very want was way we were what when where which who why will with without would you your',
  de: 'aber alle allem allen als also am an auch auf aus bei bin bis bist da dann das dass dem den der des die dies diese dieser du durch ein eine einem einen einer eines er es fur haben hat hier ich ihr ihre im in ist ja kann kein keine man mehr mit nach nicht noch nur ob oder sehr sein sich sie sind so uber um und uns unser unsere unter vom von vor war was wenn wer wie wir wird wo zu zum zur',
  fr: 'a au aux avec ce ces cette comme comment dans de des du elle en est et etre faire il ils je la le les leur lors lui ma mais me mes mieux moi ne nos notre nous on ou par pas plus pour qu que quel quelle qui sa se ses si son sont sur ta tout tous un une vos votre vous',
  es: 'a al como con cual de del el ella en entre es esta este esto hay la las lo los mas mi muy no nos nuestra nuestro o para pero por porque que quien se ser si sin sobre son su sus todo todos un una uno y ya',
  it: 'a ai al alla alle anche che chi ci come con cosa da dal del della delle di e fra gli ha i il in io la le lo ma mi nei nel nella noi non o per piu quale quando se si sono su tra tutti un una uno',
  nl: 'aan als bij dan dat de den der deze die dit door een en er het hoe hun ik in is kan maar meer met mijn naar niet nog of om onder ons onze ook op over te tot uit van voor waar wat we wel wie wij worden ze zijn zo',
  pt: 'a ao aos as com como da das de do dos e ela em entre esta este eu foi ha isso ja mais mas me meu na nas no nos nossa nosso o os ou para pela pelo por qual que quem se sem ser seu sua tem um uma',
} as const

export const stopWords: ReadonlySet<string> = new Set(
  Object.values(byLanguage).flatMap(words => words.split(' ')),
)
