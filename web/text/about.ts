/** The words of the About page. Plain claims only: each is kept true by the product or names where it comes from. */
export const about = {
  title: 'About Doorstep',
  lede: 'A place to rehearse hard conversations with families, before you have them.',
  contents: 'On this page',

  what: {
    heading: 'What this is, and is not',
    is: [
      'It is a simulation. You talk with a made-up family member, and a machine plays the part.',
      'It is practice. You try things, see what your words did, and try the same moment again.',
      'It is an introduction to motivational interviewing (MI) as people who work with families use it: warm, and clear about worries.',
    ],
    isNot: [
      'It is not a test. There is no pass, no fail, no ranking and no streak.',
      'It is not a person. It can miss what a person would see, and it can be wrong.',
      'It is not a procedure. What to do about a worry is in your own council’s procedures, and with your manager.',
      'It is not a record about anyone. It decides nothing about you or about any family. Never paste anything from here into a child’s record.',
    ],
  },

  whoSees: {
    heading: 'Who sees what',
    rows: [
      { what: 'What you say, and the notes on it', who: 'Only you.' },
      { what: 'What you write in the box before you say it', who: 'Only you. It stays on this device.' },
      {
        what: 'A conversation you step out of',
        who: 'Nobody. It is removed, and nothing says that it happened.',
      },
      { what: 'Managers and coaches', who: 'They see nothing from here.' },
      {
        what: 'Whoever runs the computer this is kept on',
        who: 'They could reach the stored conversations, as with any service. The service’s own log holds no one’s words.',
      },
    ],
    columns: { what: 'What', who: 'Who sees it' },
  },

  privacy: {
    heading: 'What is kept, in plain words',
    points: [
      'Kept for you: your conversations, the notes on them, what you wrote about them. They stay until you delete them.',
      'There is no account. A cookie tells this browser apart from others, so that you find your own conversations. Clear it, and they cannot be found again.',
      'On a shared computer, whoever uses this browser after you can see your practice. Delete it before you go.',
      'Nothing is sent to another company. Every part of these pages, down to the typefaces, comes from this service.',
      'Before a reply is taken, it is looked through for phone numbers, NHS numbers, postcodes, emails, case numbers and names with numbers. You are asked first, and meanwhile nothing of it is kept, here or on this device. It can miss things, so keep real people out.',
    ],
    remove: {
      heading: 'Delete everything of mine',
      count: (count: number): string =>
        count === 0
          ? 'There is nothing of yours here.'
          : count === 1
            ? 'You have 1 conversation here.'
            : `You have ${count} conversations here.`,
      button: 'Delete everything of mine',
      ask: {
        heading: 'Delete everything of yours?',
        body: (count: number): string[] => [
          count === 1
            ? 'Your conversation, with its notes, will be removed. It cannot be brought back.'
            : `All ${count} of your conversations, with their notes, will be removed. They cannot be brought back.`,
        ],
        keep: 'Keep it',
        remove: 'Delete everything',
      },
      done: 'Deleted. Nothing of yours is kept here now.',
      some: (left: number): string =>
        left === 1
          ? 'One conversation could not be deleted just now. Try again in a moment.'
          : `${left} conversations could not be deleted just now. Try again in a moment.`,
      unknown: 'How much of yours is here could not be read just now.',
    },
  },

  listener: {
    heading: 'How the listener works, and how it can be wrong',
    paragraphs: [
      'The listener reads your reply, cuts it into thoughts, and names what each thought does: a question, a reflection, a piece of advice. It shows the words it went by, so that you can disagree.',
      'From that it works out how the made-up person feels (trust, irritation, readiness) and what they do next. Their words are written lines, chosen to fit. With the same replies you get the same conversation.',
      'It does not understand you. It goes by the shape of words, so it can miss irony, a pause, a look, a dialect word, or kindness said in a way it has not met. When it is not sure it says so, and then it counts for nothing.',
      'The names it uses are MITI-style: they follow the public MITI 4.2.1 manual, in our own words. They are not scores by a trained rater and must not be used as if they were.',
      'Where it has you wrong, say so: beside each name in the debrief is “That’s not what I did”. The line is then left out of every count.',
    ],
    howWell: 'How well does it listen? The figures, and lines it gets wrong',
  },

  codes: {
    heading: 'What the names mean',
    practitioner: 'What you do',
    talk: 'What they say',
    dimensions: 'What a good conversation holds',
    dimensionsHint: 'People judge these, not the machine. The debrief only points at lines to look at.',
    for: 'For example:',
    source: 'Where it comes from:',
    lost: 'The meanings could not be read just now.',
  },

  words: {
    heading: 'Words we use with care',
    intro:
      'Words from meetings can shut a door. The debrief points out jargon afterwards, with something plainer to try, and never stops you using it. The people in here are called what they would be called at home.',
    terms: [
      {
        term: 'Change talk',
        means: 'Anything someone says for a change: wanting it, being able to, having a reason.',
      },
      {
        term: 'Sustain talk',
        means:
          'Anything they say for things staying as they are. It is ordinary, and it is not stubbornness.',
      },
      {
        term: 'Discord',
        means: 'Something is wrong between the two of you. It is about the talking, not about the change.',
      },
      {
        term: 'Agreeing to please',
        means: 'Saying yes to get you to stop. It looks like agreement and is not.',
      },
      {
        term: 'Good authority',
        means: 'Being clear about a worry, honest about your role, and still on their side.',
      },
    ],
  },

  support: {
    heading: 'Where to get support',
    intro:
      'A made-up conversation can touch something real. You can step out whenever you like, and you can talk to somebody.',
    danger: 'If somebody is in danger now',
    procedures: 'Whose procedures to follow',
    lost: 'The numbers for here could not be read just now. Samaritans answer at any hour on 116 123. In an emergency ring 999.',
  },

  accessibility: {
    heading: 'Accessibility',
    points: [
      'These pages are meant to meet WCAG 2.2 at level AA. They work by keyboard alone, with a screen reader, at 400% zoom and on a screen 320 pixels wide.',
      'The conversation is a log: each new line is read out once. Nothing is timed. If your device asks for less movement, nothing moves.',
      'Colours follow your device, or choose light or dark at the foot of any page. Any session prints as plain text.',
      'Every page is checked by a machine and walked through by keyboard, but not yet by people who use a screen reader, voice control or magnification every day. If something stops you, tell whoever looks after Doorstep here.',
    ],
  },

  sources: {
    heading: 'Where it comes from',
    items: [
      'Moyers, Manuel and Ernst: Motivational Interviewing Treatment Integrity coding manual 4.2.1 (2014, revised 2015). Followed in our own words.',
      'Whittaker, Forrester and others (2017), on rating skill in child and family social work. The anchors here are our own.',
      'Forrester and others (2019), British Journal of Social Work 49(8), on which skills go with what outcomes for families.',
      'TACT, Language that Cares (2019), written with children in care: behind several of the plainer words.',
      'Literata and Atkinson Hyperlegible Next, the typefaces, under the SIL Open Font Licence.',
    ],
  },
} as const
