import type { BehaviourCode, Move } from '../../../server/contract/coding.ts'

/**
 * A reply as people type and say them, what came before it, and what a rater would hear: the codes with confidence, all of
 * them and no others; moves it carries, and moves it does not.
 */
export interface NaturalLine {
  readonly after?: string
  readonly say: string
  readonly codes: readonly BehaviourCode[]
  readonly moves?: readonly Move[]
  readonly notMoves?: readonly Move[]
}

const FINE = "They'll be fine, Kyle's twelve."
const SHIFT = "I'll lose my job if I don't go in."

export const naturalLines: Readonly<Record<string, readonly NaturalLine[]>> = {
  'a worry said plainly is a concern, and neither an argument nor a reflection': [
    {
      after: 'I only took one of her tablets out of the packet.',
      say: 'but that one does worry me because one heart tablet could make a little one really poorly',
      codes: ['giving-information'],
      moves: ['concern'],
    },
    { after: FINE, say: 'that does worry me', codes: ['giving-information'], moves: ['concern'] },
    {
      after: FINE,
      say: "a 12 year old can't be left overnight with an 8 and a 5 year old",
      codes: ['giving-information'],
      moves: ['concern'],
    },
    {
      after: FINE,
      say: "three children on their own all night isn't safe",
      codes: ['giving-information'],
      moves: ['concern'],
    },
    {
      after: "I can leave them, it's my house.",
      say: "it's not legal to leave them on their own all night, someone could get hurt",
      codes: ['giving-information'],
      moves: ['concern'],
    },
    {
      after: "They'll be fine on their own.",
      say: "you can't leave them on their own",
      codes: [],
      moves: ['concern', 'honest-limit'],
    },
    { after: SHIFT, say: "you can't go to work tonight", codes: [], moves: ['concern', 'honest-limit'] },
    { after: SHIFT, say: "it's not safe", codes: ['giving-information'], moves: ['concern'] },
    { say: 'i dont feel right leaving it like this', codes: ['giving-information'], moves: ['concern'] },
  ],
  'what the family said themselves, given back, stays a reflection': [
    {
      after: 'I feel unsafe here.',
      say: "it's not safe here",
      codes: ['reflection-simple'],
      notMoves: ['concern'],
    },
    {
      after: "I can't leave them with him.",
      say: "you can't leave them with him",
      codes: ['reflection-simple'],
      notMoves: ['concern', 'honest-limit'],
    },
    {
      after: "It's the stairs.",
      say: "you're worried about the stairs",
      codes: ['reflection-complex'],
      notMoves: ['concern'],
    },
    {
      after: "I don't see why I should bother.",
      say: 'you cant see the point',
      codes: ['reflection-simple'],
    },
    {
      after: "I'm not safe with him.",
      say: "you're not safe with him",
      codes: ['reflection-simple'],
      notMoves: ['concern'],
    },
  ],
  'who has to be told, in everyday words, is an honest limit and no threat': [
    {
      say: "I'm going to have to talk to children's services about it",
      codes: ['giving-information'],
      moves: ['honest-limit'],
      notMoves: ['threat'],
    },
    { say: "I've got to make a referral, I'm sorry", codes: ['giving-information'], moves: ['honest-limit'] },
    {
      say: 'im gonna have to ring social services',
      codes: ['giving-information'],
      moves: ['honest-limit'],
      notMoves: ['threat'],
    },
    { say: "I'll have to tell the Hub tonight", codes: ['giving-information'], moves: ['honest-limit'] },
    {
      say: "I'd need to let our safeguarding lead know, is it ok if I explain why?",
      codes: ['seek-collaboration'],
      moves: ['honest-limit', 'ask-permission'],
    },
    { say: "I'll tell our safeguarding lead today", codes: ['giving-information'], moves: ['honest-limit'] },
    {
      say: "I'm going to tell our safeguarding lead, because I do whenever a child says something like that",
      codes: ['giving-information'],
      moves: ['honest-limit'],
    },
    {
      after: "Please don't tell anyone.",
      say: "I can't keep that to myself",
      codes: ['giving-information'],
      moves: ['honest-limit'],
    },
    { say: "It's up to you who knows", codes: ['emphasise-autonomy'], notMoves: ['honest-limit'] },
    { say: "I'll ring housing for you tomorrow", codes: [], notMoves: ['honest-limit'] },
    { say: 'you told social services', codes: ['reflection-simple'], notMoves: ['honest-limit'] },
  ],
  'where to get help tonight, said gently, is hardly a push': [
    { say: "It'd be worth ringing 111 or the pharmacist today", codes: [] },
    { say: 'You should ring 111 today', codes: ['persuade'] },
    { say: "It'd be worth trying a star chart", codes: ['persuade'] },
  ],
  'a threat with words in between': [
    { say: "If you take them to Dublin we'll ring the police", codes: ['confront'], moves: ['threat'] },
    {
      say: "If you go off with the kids at the weekend I'll have to call the police",
      codes: ['confront'],
      moves: ['threat'],
      notMoves: ['honest-limit'],
    },
    { say: "I'm going to report you", codes: ['confront'], moves: ['threat'], notMoves: ['honest-limit'] },
    {
      say: 'If you take them to Dublin, who will you stay with?',
      codes: ['question-closed'],
      notMoves: ['threat'],
    },
  ],
  'blame is blame, and earns no credit for its facts': [
    { say: "You've brought this on yourself", codes: ['confront'] },
    { say: "You've brought them up on your own for years", codes: ['affirm'] },
    {
      after: "I've been off it since March.",
      say: "I don't think you're being honest with me",
      codes: ['confront'],
    },
    {
      after: "I've been off it since March.",
      say: "You said you'd stopped. You lied to me.",
      codes: ['confront'],
    },
    {
      after: "We're always late.",
      say: 'Other parents get their children here on time',
      codes: ['confront'],
    },
    { say: 'Other parents get help with this from the school nurse', codes: ['giving-information'] },
    { after: 'I was late again.', say: "That's not good enough, is it?", codes: ['confront'] },
    { after: 'I was late again.', say: "You were late again. That's not good enough.", codes: ['confront'] },
    { after: "I'm always late.", say: 'You never try. You are always late.', codes: ['confront'] },
    { after: "I'm not going to that group.", say: 'but you said you would', codes: ['confront'] },
    { say: 'you know drinking round the kids isnt on', codes: ['confront'] },
    { after: 'I left them for an hour.', say: 'they could of died', codes: ['confront'] },
    { say: 'your just making excuses', codes: ['confront'] },
    { say: 'your just so tired', codes: ['reflection-simple'] },
    { say: 'fuck off', codes: ['confront'] },
    { say: "you're a bad mum", codes: ['confront'] },
    { say: 'ur a bad mum', codes: ['confront'] },
    { say: "you're not a bad mum", codes: ['affirm'] },
    { say: 'you feel like a bad mum', codes: ['reflection-simple'] },
  ],
  'taking their part against themselves affirms': [
    {
      after: "I'm a rubbish mum.",
      say: "No, I don't agree. You got four children up, fed and out of the door on your own.",
      codes: ['affirm'],
    },
    { after: "There's nothing wrong with leaving them.", say: "No, I don't agree.", codes: ['confront'] },
    {
      after: 'I nearly drove off.',
      say: 'You could have just gone, and you told me instead',
      codes: ['affirm'],
    },
    { say: 'thats a big step and you did it for the kids', codes: ['affirm'] },
    { say: 'and you havent shouted once', codes: ['affirm'] },
  ],
  'praise and thanks that would fit anybody earn little': [
    { after: "I've tried my best.", say: "I know you're doing your best", codes: [], moves: ['praise'] },
    {
      after: 'I had a drink last night.',
      say: 'Thanks for telling me straight',
      codes: [],
      moves: ['praise'],
    },
    { say: 'thank you for being honest with me i know that wasnt easy', codes: ['affirm'] },
    { say: 'dont worry itll be fine', codes: [], moves: ['false-reassurance'] },
    {
      after: 'Nobody believes me.',
      say: 'no one wants to take your kids',
      codes: [],
      moves: ['false-reassurance'],
    },
  ],
  'short and unpunctuated questions are questions': [
    {
      after: "I'm just tired.",
      say: 'how much sleep are you getting yourself, honestly',
      codes: ['question-open'],
    },
    {
      after: "I'm just tired.",
      say: 'whens the last time you got a proper sleep',
      codes: ['question-closed'],
    },
    { after: 'I took seven.', say: 'seven what?', codes: ['question-closed'] },
    { after: "It's different.", say: 'different how?', codes: ['question-open'] },
    { after: 'She had a fall.', say: 'is she alright now?', codes: ['question-closed'] },
    {
      after: 'There was a bit of a row and the police came.',
      say: 'when was it?',
      codes: ['question-closed'],
    },
    { after: 'He pushed me the other night.', say: 'were the kids in the house', codes: ['question-closed'] },
    { after: 'I left them for an hour.', say: 'were they ok when you got back', codes: ['question-closed'] },
    { after: "He's at his nan's.", say: 'how long for', codes: ['question-closed'] },
    { after: 'I lost my temper with him.', say: 'u did what', codes: ['question-closed'] },
    { say: 'thats a lot to carry, wot bit is the hardest', codes: ['question-open'] },
    { say: 'why dont you ask your mum', codes: ['persuade'] },
  ],
  'a safety plan for tonight is asked, not pushed': [
    {
      after: "I've work at ten.",
      say: 'can you ring in?',
      codes: ['question-closed'],
      moves: ['planning-question'],
    },
    {
      after: "I've work at ten.",
      say: 'could Pat come round tonight?',
      codes: ['question-closed'],
      moves: ['safety-question'],
    },
    {
      after: 'She cries all night.',
      say: 'could you put her down and walk away for five mins',
      codes: ['persuade'],
    },
    {
      say: "I'm going to be honest with you, I'm worried about the nights. How does that sit with you?",
      codes: ['giving-information', 'seek-collaboration'],
    },
  ],
  'what says little about them earns little': [
    { after: 'Mornings are mad.', say: 'mornings are mad arent they.', codes: [] },
    { after: "I'm waiting on my sister.", say: 'she might ring you.', codes: [], moves: ['structuring'] },
    {
      after: "I've not told anyone about the debt.",
      say: 'that must be a weight on you',
      codes: [],
      moves: ['sympathy'],
    },
    {
      after: "I've not told anyone about the debt.",
      say: 'that must be a weight on you, carrying it round and not telling anyone',
      codes: ['reflection-complex'],
    },
    { say: 'sorry i got that wrong', codes: [], moves: ['repair'] },
  ],
}

/** Formulas, markup and numbers: nothing to be won, and said to be unsure. */
export const oddInput = [
  '＝1+1 fullwidth',
  '@SUM(1+1)',
  '=SUM(A1:A9)',
  '{"a":1}',
  '<b>x</b>',
  '1234',
] as const
