import { debrief } from '../text/debrief.ts'
import { ask } from './confirm-dialog.ts'

/** Asks whether a conversation is really to be deleted. Closing the dialog means no. */
export async function askToDelete(): Promise<boolean> {
  const words = debrief.keep
  const choice = await ask({
    heading: words.deleteQuestion,
    body: words.deleteBody,
    choices: [
      { value: 'keep', label: words.deleteNo },
      { value: 'delete', label: words.deleteYes },
    ],
  })
  return choice === 'delete'
}
