import type { Move } from '../../../server/contract/coding.ts'

/** A line, what came before, and a move it carries, or (with `not`) does not. */
export interface MoveLine {
  readonly after?: string
  readonly say: string
  readonly not?: true
}

export const moveLines: Readonly<Record<Move, readonly MoveLine[]>> = {
  summary: [
    { say: "To sum up, you love him, you're worn out, and mornings are where it goes wrong." },
    {
      say: "Let me see if I've got this right. You work nights, Sam has the little ones, and you sleep with your phone on.",
    },
    {
      after: 'It’s the mornings, and work, and I’ve nobody to ask since my sister moved.',
      say: "So the mornings are the hard part, work won't move your shifts, and since your sister went you've had nobody to ask for help.",
    },
    { say: "You're tired.", not: true },
  ],
  'evocative-question': [
    { say: 'What would you like to be different by Christmas?' },
    { say: 'What worries you most about Sam being on his own?' },
    { say: 'How did you manage ten weeks last time?' },
    { say: 'If nothing changed, where would things be in a year?' },
    { say: 'Is he at school today?', not: true },
  ],
  'scaling-ruler': [
    { say: 'On a scale of nought to ten, how important is it to you?' },
    { say: 'Why a four and not a two?' },
    { say: 'How ready are you, out of ten?' },
    { say: 'Is there a ruler in his bag?', not: true },
  ],
  'elicit-provide-elicit': [
    {
      say: 'What do you know about safe sleep already? The safest place is on her back in her own cot. What do you make of that?',
    },
    { say: 'The safest place is on her back in her own cot.', not: true },
  ],
  'agenda-mapping': [
    { say: 'There are two things I need to cover. What else would you like to talk about?' },
    { say: 'We could talk about bedtime, or school, or how you are. Where would you like to start?' },
    { say: 'What would be most useful to talk about today?' },
    { say: 'What did you talk about with school?', not: true },
  ],
  'ask-permission': [
    { say: "Would it be all right if I told you what I've seen?" },
    { say: 'Can I share something other families have tried?' },
    { say: 'Do you mind if I ask about the drinking?' },
    { say: "Would you like to know what we'd do next?" },
    { say: 'Can I see the baby?', not: true },
  ],
  'planning-question': [
    { say: 'What would be the first step?' },
    { say: 'Who could help you with that on Monday?' },
    { say: 'What might get in the way?' },
    { say: 'When will you ring them?' },
    { say: 'When did she last eat?', not: true },
  ],
  'double-sided-reflection': [
    {
      after: 'I want him out. I don’t want him gone.',
      say: "You want the house calm, and you don't want to take their dad from them.",
    },
    {
      after: 'Part of me’s done with it.',
      say: 'Part of you is finished with it, and part of you pulls the other way on a Friday.',
    },
    { after: 'I’m tired.', say: "You're tired and you're hungry.", not: true },
  ],
  repair: [
    { say: "I'm sorry, I talked over you just then. Go on." },
    { say: 'I jumped straight in with advice there. Let me try that again.' },
    { say: 'That came out wrong. What I meant was that I can see you love him.' },
    { say: "You're right, we didn't ring you back, and I'm sorry." },
    { say: "I'm sorry to hear that.", not: true },
  ],
  'role-clarity': [
    { say: "I'm Ana, I'm a social worker, and I've come because the school is worried about Zara." },
    {
      say: 'My job is to understand how things are for the children, and to be straight with you about what I write down.',
    },
    { say: "I'm not here to judge you." },
    { say: "What I can do is ring housing. What I can't do is decide where you live." },
    { say: 'How was your journey?', not: true },
  ],
  concern: [
    { say: "I'm worried that Amy missed her last two weigh-ins." },
    { say: 'What worries me is the little ones being on their own at two in the morning.' },
    { say: "My worry is what happens if there's a fire." },
    { say: 'What worries you about it?', not: true },
  ],
  'honest-limit': [
    { say: 'I need to see the baby before I go.' },
    { say: "I can't keep that to myself. I'll have to tell my manager today." },
    { say: "Seeing the children each week isn't a choice. Most of the rest is." },
    { say: "If someone's being hurt I have to pass it on." },
    { say: 'I need a cup of tea.', not: true },
  ],
  'child-focus': [
    { say: 'What would your daughter say about mornings?' },
    { say: "What's a school day like for the children?" },
    { say: 'How does the baby settle when you two are rowing?' },
    { say: "What's your landlord like?", not: true },
  ],
  'safety-question': [
    { say: 'Are you thinking about killing yourself?' },
    { say: 'Has he ever hurt you?' },
    { say: 'Where are the tablets kept now?' },
    { say: 'Who will be with them tonight?' },
    { say: 'Are you planning to take the children to Dublin tonight?' },
    { say: "What's your favourite film?", not: true },
    { say: "I'm sure she's safe.", not: true },
  ],
  'teach-back': [
    { say: "I've said a lot. Can you tell me in your own words what will happen tomorrow?" },
    { say: 'How would you explain it to your mum?' },
    { say: 'Tell me about your mum.', not: true },
  ],
  threat: [
    { say: "If you don't, the children will be removed." },
    { say: "Carry on like this and you'll lose them." },
    { say: "Unless things change we'll end up in court." },
    {
      after: 'What can they decide?',
      say: 'They can decide on a child protection plan, a child in need plan, or no plan.',
      not: true,
    },
  ],
  collusion: [
    { say: 'She knows how to push your buttons.' },
    { say: 'She provoked you.' },
    { say: 'Anyone would have done the same.' },
    { say: 'You felt as if she was pushing you to it.', not: true },
  ],
  'secrecy-promise': [
    { say: "I won't tell anyone, it's just between you and me." },
    { say: "This won't go any further." },
    { say: "I can't promise to keep that between us.", not: true },
  ],
  'false-reassurance': [
    { say: "It'll be fine, don't worry." },
    { say: 'No one is going to take your kids.' },
    { say: "I'm sure she's fine." },
    { say: "I can't promise it'll be fine.", not: true },
  ],
  praise: [
    { say: 'Well done, brilliant.' },
    { say: "I'm so proud of you." },
    { say: 'You went in, even though you were shaking.', not: true },
  ],
  sympathy: [
    { say: 'That must be so hard.' },
    { say: 'You must be shattered.' },
    { say: "You're tired of being told.", not: true },
  ],
  structuring: [
    { say: "I'll come back on Thursday at ten." },
    { say: "Right, let's move on to the next bit." },
    { say: "You've moved on.", not: true },
  ],
  facilitation: [{ say: 'Mm-hm.' }, { say: 'I see.' }, { say: 'I see Zara has been off.', not: true }],
}
