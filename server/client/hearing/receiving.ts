/**
 * Whether a reply only takes in what was said: "Ok.", "Right, Craig.", "Mm.", "I see." There is nothing in it to follow or to
 * answer, and nothing to be puzzled by either.
 *
 * @param words of the whole reply, lower-cased
 * @param isName whether a word is somebody's name in this family
 */
export function onlyReceives(words: readonly string[], isName: (word: string) => boolean): boolean {
  const said = words.filter((word) => !isName(word)).join(' ')
  return said !== '' && words.length <= WORDS_MAX && RECEIVING.test(said)
}

const WORDS_MAX = 6
const PIECE =
  '(?:ok|okay|okey|k|right|righto|mm+|mhm+|hm+|ah+|oh|uh|huh|um|er|yeah|yep|yup|yes|sure|fine|alright|all right|i see|i hear you|go on|got it|gotcha|fair enough|of course|then|well|so)'
const RECEIVING = new RegExp(`^${PIECE}(?: ${PIECE})*$`)
