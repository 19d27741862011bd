/** The example's cards: one file a topic, a few of each act, each kind of condition once. */
export const TEMPLATE_CARDS: Readonly<Record<string, string>> = {
  'cards/general.yaml': `# What fits at any moment. At least 200 lines are wanted in all (variants counted); conditions are in scenarios/README.md.
- id: jo.general.neutral.narrates.01
  speaker: jo
  act: neutral
  sub: narrates
  say:
    - "It's just the two of us, so it's all go."
    - "You get one thing straight and the next thing goes."
- id: jo.general.neutral.answers.01
  speaker: jo
  act: neutral
  sub: answers
  when: { heard: [who] }
  say: ["Me and Max. That's us.", "Just us two here."]
  tells: [who-lives-here]
- id: jo.general.neutral.asks.01
  speaker: jo
  act: neutral
  sub: asks
  when: { last_move: [role-clarity, structuring, honest-limit] }
  say: ["And who sees what you write?", "So is that you done, or do you come back?"]
- id: jo.general.change.desire.01
  speaker: jo
  act: change
  sub: desire
  say: ["I'd like us to have one calm night.", "I'd want him to enjoy it again."]
- id: jo.general.sustain.reason.01
  speaker: jo
  act: sustain
  sub: reason
  say: ["He does enough between nine and three.", "He's ten. He wants to play out."]
- id: jo.general.discord.defensive.01
  speaker: jo
  act: discord
  sub: defensive
  when: { discord: [0.3, 1] }
  say: ["I didn't ask for a visit.", "I know what you lot think."]
- id: jo.general.please.01
  speaker: jo
  act: please
  when: { last_move: [persuade, planning-question] }
  say: ["Yeah, we can do that, no problem."]
`,
  'cards/homework.yaml': `- id: jo.homework.neutral.narrates.01
  speaker: jo
  act: neutral
  sub: narrates
  when: { topic: homework }
  say:
    - "It's in his bag. It's always in his bag."
    - "He gets it Thursday, it's due Tuesday, and I find it Wednesday."
- id: jo.homework.neutral.answers.01
  speaker: jo
  act: neutral
  sub: answers
  when: { topic: homework, heard: [when, how-many] }
  say: ["Thursdays. Two sheets and his reading.", "Once a week they send it."]
- id: jo.homework.change.reason.01
  speaker: jo
  act: change
  sub: reason
  strength: 2
  when: { topic: homework, trust: [0.35, 1] }
  say:
    - "He used to read to me while I did the tea. I miss that, if I'm honest."
    - "He's bright. I don't want him falling behind because of me."
- id: jo.homework.sustain.ability.01
  speaker: jo
  act: sustain
  sub: ability
  when: { topic: homework }
  say: ["I'm not a teacher. I can't do fractions.", "By the time I'm in, there's nothing left of me."]
- id: jo.homework.change.commitment.01
  speaker: jo
  act: change
  sub: commitment
  strength: 2
  when: { topic: [homework, evenings] }
  say: ["Sunday, then. After his bath. I'll sit with him Sunday."]
`,
  'cards/evenings.yaml': `- id: jo.evenings.neutral.narrates.01
  speaker: jo
  act: neutral
  sub: narrates
  when: { topic: evenings }
  say: ["In at four, tea at five, and then I'm looking for my other shoe.", "It depends which night it is."]
- id: jo.evenings.neutral.narrates.02
  speaker: jo
  act: neutral
  sub: narrates
  when: { topic: jos-job, last_move: [reflection-simple, reflection-complex, question-open, affirm] }
  say: ["I've been doing shelves since September. Six till nine, three nights."]
  tells: [second-job]
- id: jo.evenings.neutral.narrates.03
  speaker: jo
  act: neutral
  sub: narrates
  when: { topic: evenings, gate: 2 }
  say: ["Next door looks in at half seven. He's all right. He's got the telly."]
  tells: [alone-till-nine]
  nonverbal: looks at the table
- id: jo.evenings.change.need.01
  speaker: jo
  act: change
  sub: need
  when: { topic: [evenings, jos-job] }
  say: ["It can't go on with me out three nights.", "He needs me here more than I am."]
- id: jo.evenings.sustain.reason.01
  speaker: jo
  act: sustain
  sub: reason
  when: { topic: [evenings, jos-job] }
  say: ["The rent won't pay itself.", "We manage. Other people manage."]
`,
  'cards/the-flat.yaml': `# Answers to each safety question, and something for after the cue.
- id: jo.the-flat.neutral.answers.01
  speaker: jo
  act: neutral
  sub: answers
  when: { topic: the-flat, last_move: [safety-question] }
  say: ["Toast. Noodles. He's careful. And no, there's been no battery in it since July."]
  tells: [cooks-for-himself]
- id: jo.the-flat.neutral.answers.02
  speaker: jo
  act: neutral
  sub: answers
  when: { topic: the-flat, heard: [yes-no], after_cue: true }
  say: ["It wants a new one putting in.", "Not at the minute, no."]
- id: jo.the-flat.change.ability.01
  speaker: jo
  act: change
  sub: ability
  when: { topic: the-flat, after_cue: true }
  say: ["I drive past the shop at three. I can get a battery.", "It's one of them square ones. I can do that today."]
- id: jo.the-flat.sustain.need.01
  speaker: jo
  act: sustain
  sub: need
  when: { topic: the-flat }
  say: ["It's toast. It's not a chip pan."]
`,
}
