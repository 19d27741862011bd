/** One plan for each way of working: the scenario's tests, and its documentation. */
export const TEMPLATE_PLANS: Readonly<Record<string, string>> = {
  'plans/skilled.plan.yaml': `# Whole conversations that show how it goes. Each turn may say what it must earn and where it leaves the person.
scenario: __ID__
policy: skilled
purpose: Listened to and told straight, Jo says what the evenings are really like.
seed: 7
turns:
  - say: Hi Jo, I'm Ana from family help. School asked me to come and I'm glad you said yes. How are things?
  - say: You're doing all of it on your own, and there's not much of the day left for you.
  - say: Tell me about the evenings.
  - say: You want him to do well, and you're worn out by the time there's a chance to help.
  - say: What happens with his tea when you're out at work, who's here with him?
  - say: I'm glad you told me. I'm worried about a fire with no alarm. What would it take to have it working tonight?
ends:
  state: { jo: { discord: [0, 0.5], trust: [0.3, 1] } }
`,
  'plans/clumsy-but-kind.plan.yaml': `scenario: __ID__
policy: clumsy-but-kind
purpose: Kind, quick with questions, and the cue goes by.
seed: 7
turns:
  - say: Hiya! Is he in? How old is he now?
  - say: Aw, that must be so hard for you.
  - say: Does he have a desk?
  - say: Do you read with him every night?
  - say: We all burn the toast! Shall we make a chart?
`,
  'plans/advising.plan.yaml': `scenario: __ID__
policy: advising
purpose: Told what to do, Jo agrees with nothing or with everything.
seed: 7
turns:
  - say: You need to set a time for homework and stick to it.
  - say: If I were you I'd switch the telly off until it's done.
  - say: Children do much better with a routine, so you should write one up tonight.
  - say: You should ask for fewer hours.
ends:
  state: { jo: { discord: [0.35, 1] } }
`,
  'plans/confronting.plan.yaml': `scenario: __ID__
policy: confronting
purpose: Accused, Jo stops talking.
seed: 7
turns:
  - say: You're not bothered about his homework, are you.
  - say: That's just an excuse.
  - say: Any decent mum would be here in the evenings.
  - say: You're lying to me about who looks after him.
ends:
  state: { jo: { discord: [0.45, 1] } }
`,
}
