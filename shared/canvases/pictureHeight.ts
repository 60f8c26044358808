/** Between the edge of a picture's card and the picture, in board units. */
export const pictureFrame = 8

/** How high a picture stands on a card of a width; `ratio` is its own width by its height. */
export function pictureHeight(cardWidth: number, ratio: number): number {
  return (cardWidth - 2 * pictureFrame) / ratio
}
