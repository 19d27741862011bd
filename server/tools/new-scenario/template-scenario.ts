/** A whole scenario.yaml: a small example family, with what to write in place of it. */
export const TEMPLATE_SCENARIO = `# Jo and her son Max stand here as an example. Write over all of it; every field is explained in scenarios/README.md.
# Try it as you go: npm run play -- __ID__ --show-state
id: __ID__
# Add one whenever words or numbers change after people have begun to use it.
version: 1
title: __TITLE__
starter: false
advanced: false
level: 2
level_name: Universal Plus
process: An early help conversation; the family may say no to it
minutes: [8, 12]

setting:
  place: Jo's kitchen, just after the school run. The radio is on low.
  mode: face-to-face

# Who the learner may be, the usual one first. Say plainly what this role can and cannot do.
practitioner:
  roles:
    - id: family-worker
      name: Family worker
      stands: >-
        You work for the family help team. You are here because school asked, with Jo's agreement. You can help with routines, forms and
        other services. If you hear that a child may not be safe you have to share it, and you say so.

# One to four people. The starting numbers are what they bring to the door, each from 0 to 1.
people:
  - id: jo
    name: Jo
    about: 36, drives a school minibus; on her own with Max
    pronoun: she
    stage: contemplation
    start: { trust: 0.3, discord: 0.35, readiness: 0.3 }
    talkative: 1

# Every word the learner may use for each child.
children:
  - name: Max
    called: [max, your son, your lad, your boy]

learner_is_told: >-
  Max is 10. His teacher says homework has stopped coming in and he seems tired. Nothing else is known.

# One change, so that everything said leans toward it, away from it, or neither.
change_target: Agree one evening this week when Max's homework gets done
toward_change: [homework done, one evening, a quiet hour, catch up, try, start, this week]
toward_sustain: [no point, not bothered, his own time, leave him, too tired]

opening:
  - { speaker: jo, say: "School sent you, did they. Go on then, sit down.", nonverbal: moves a pile of washing }

# What can be talked about. The words are how a reply is heard to be about it: think how twenty people would say it.
# Eight to fourteen topics is usual.
topics:
  - id: homework
    heat: 0.4
    words: [homework, spelling*, reading, book, work, catch up]
  - id: evenings
    heat: 0.3
    words: [evening*, after school, tea, bedtime, tonight, hour]
  - id: the-flat
    heat: 0.2
    words: [flat, kitchen, smoke alarm, alarm, battery, toast, cooking, fire]
  - id: jos-job
    heat: 0.2
    words: [job, shift*, minibus, driving, work hours, early start]

# What is true. gate 0: told freely. 1: when they feel listened to. 2: after honest role clarity and real autonomy.
# 3: when asked directly and kindly. At least one behind each of 1, 2 and 3.
facts:
  - id: who-lives-here
    person: jo
    topic: the-flat
    gate: 0
    fact: Jo and Max live in the flat. Nobody else does.
  - id: second-job
    person: jo
    topic: jos-job
    gate: 1
    fact: Jo took a second job in September, stacking shelves from six till nine, three evenings a week.
  - id: alone-till-nine
    person: jo
    topic: evenings
    gate: 2
    fact: On those evenings a neighbour looks in on Max at half seven. He is on his own for the rest.
  - id: cooks-for-himself
    person: jo
    topic: the-flat
    gate: 3
    opens_to_safety_question: true
    fact: Max makes himself toast and noodles while she is out, and the smoke alarm has had no battery since the summer.

# The line that must be noticed: always said, once, inside its window, lightly, in their own words.
safeguarding:
  cue:
    speaker: jo
    say: "That alarm? I had the battery out in the summer, it goes every time he makes himself toast."
    nonverbal: waves a hand at the ceiling
    window: [3, 7]
    topics: [the-flat]
  notice: A ten-year-old is cooking on his own, and the smoke alarm has no battery.
  steps:
    - id: notice-the-alarm
      kind: notice
      means: Go back to the alarm and show you heard it.
      recognised_by:
        - any: [alarm, battery]
          but_not: [alarm clock]
      one_way: "Can I go back to the alarm you mentioned?"
    - id: ask-when-he-cooks
      kind: explore
      means: Ask calmly when Max is cooking, what, and who is there.
      recognised_by:
        - any: [who's here, who is here, on his own, by himself, when you're out, who's with him]
        - any: [cook*, toast, noodles]
          and: [when, who, how often, what does]
      one_way: "When he's making toast, who's here with him?"
    - id: say-the-worry
      kind: be-honest
      means: Say plainly and kindly what worries you and what you have to share.
      recognised_by:
        - any: [i'm worried, i am worried, worries me, i have to share, i have to tell, i'll need to tell]
      one_way: "I'm worried about a fire with no alarm, and I'd want to tell my manager we've talked about it."
    - id: working-tonight
      kind: act
      means: Agree that the alarm works, and who is with Max, tonight.
      recognised_by:
        - any: [tonight, today, this evening]
          and: [battery, alarm, who could, with him, sit with]
      one_way: "What would it take to have that alarm working tonight?"
    - id: stay-with-jo
      kind: stay-with-the-person
      means: Stay on her side.
      recognised_by:
        - any: [glad you told, thanks for telling, thank you for telling, not in trouble, easily done]
      one_way: "I'm glad you told me. It's easily done."
  trap: Laughing about burnt toast and moving on, or telling her off.
  trapped_by:
    - any: [we all do that, ours does that, no harm done]
  then: Follow your own organisation's procedure for who is told and when.

sustain_themes:
  - He works hard enough at school.
change_themes:
  - He used to love reading to her.
strengths:
  - She has never missed a parents' evening.

# What moves them for good, once.
yields:
  - id: seen-as-trying
    person: jo
    when: { did: [affirm] }
    gives: { discord: -0.08, trust: 0.08, readiness: 0.03 }
    why: Somebody noticed how much she carries.

# Held at this discord for so many turns in a row, they end it. The first of several lines comes before, as a sign.
walk_out:
  discord: 0.8
  turns: 2
  says:
    - { speaker: jo, say: "I think that's enough for today.", nonverbal: turns the radio up }
    - { speaker: jo, say: "You can see yourself out.", nonverbal: opens the door }

soft_ending:
  from_turn: 20
  says:
    - { speaker: jo, say: "I'll have to get on, I've the afternoon run at three.", nonverbal: looks at the clock }
    - { speaker: jo, say: "You know where we are.", nonverbal: null }

# 0.7 harder, 1 realistic, 1.5 for an introduction.
gain: 1

# The same family on an easier and a harder day. Say in a sentence what is different; give the starting numbers of those it
# changes, and another first line if the day begins differently. The gain is higher on an easier day, lower on a harder one.
twins:
  gentler:
    today: Jo has the morning off, and Max went in smiling.
    gain: 1.4
    start: { jo: { trust: 0.45, discord: 0.15, readiness: 0.45 } }
    opening:
      - { speaker: jo, say: "You're the one from school. Come in, I've just made a brew.", nonverbal: clears a chair }
  harder:
    today: Jo did a late shift and the school has just rung again.
    gain: 0.7
    start: { jo: { trust: 0.18, discord: 0.5, readiness: 0.2 } }

scores_planning: false
closed_questions_fit: false

target_skills: [Open questions, Reflections, Honest concern]
caution: None.
content_note: Mild. A child at home alone; fire safety.
good_outcome: Jo picks an evening, the alarm works tonight, and she feels respected.

# Given only when asked. The first that holds is given, so the general one comes last.
hints:
  - when: { after_cue: true }
    say: She told you something lightly. It may be worth going back to.
  - when: { discord: [0.5, 1] }
    say: She has pulled back. Before anything else, show her you have heard that.
  - say: Stay with what she said last, and give it back in your own words.

# Words for the slots in shared cards.
slots:
  child: Max
`
