/**
 * The words of the shell and of the pages before the debrief. Sentence case, plain English, typographic quotes. What the
 * product may and may not claim is in the contributor's notes: a simulation, "MITI-style", never a score of a person.
 */
export const text = {
  you: 'You',
  toPerson: (name: string): string => `to ${name}`,

  nav: {
    label: 'Doorstep',
    skip: 'Skip to the page',
    practise: 'Practise',
    myPractice: 'My practice',
    about: 'About',
    onlyYou: 'Only you can see this.',
    whoSeesWhat: 'Who sees what',
  },

  foot: {
    honest:
      'Doorstep is a simulation. A machine plays a part, and a simulation can be wrong. It decides nothing about you or about any family.',
    links: [
      { href: '/about#support', name: 'Where to get support' },
      { href: '/about#who-sees-what', name: 'Who sees what' },
      { href: '/about#accessibility', name: 'Accessibility' },
    ],
    theme: 'Colours',
    themes: [
      { value: 'system', name: 'As this device' },
      { value: 'light', name: 'Light' },
      { value: 'dark', name: 'Dark' },
    ],
  },

  common: {
    loading: 'Just a moment…',
    tryAgain: 'Try again',
    unreachable: {
      title: 'We can’t reach Doorstep just now',
      body: [
        'This page could not get an answer. That may be your connection, or the service may be having a rest.',
        'Anything you were writing is still on this device.',
      ],
    },
    minutes: (least: number, most: number): string =>
      least === most ? `${least} minutes` : `${least} to ${most} minutes`,
    people: (names: readonly string[]): string =>
      names.length <= 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    mode: {
      'face-to-face': 'face to face',
      phone: 'on the phone',
      'through-an-interpreter': 'through an interpreter',
    },
    turns: (count: number): string => (count === 1 ? '1 turn' : `${count} turns`),
  },

  welcome: {
    title: 'Doorstep',
    heading: 'Practise here. Get it wrong. Nothing you try is marked, and nobody else is shown it.',
    lede: 'Rehearse a hard conversation before you have it. See what your words did, then try the same moment again.',
    whoSees: {
      heading: 'Who sees what',
      points: [
        'What you say here is kept for you, on this service, so you can look back at it. Delete it whenever you like.',
        'You can step out at any moment. Nothing of that conversation is kept.',
        'The people are made up, and a machine plays them. It can be wrong, and it decides nothing about you.',
        'Keep real people out of it: no real names, numbers or addresses.',
      ],
      more: 'More about who sees what',
    },
    choose: 'Choose someone to talk to',
    chooseHint: 'About ten minutes each. There is no clock.',
    begin: (name: string): string => `Talk with ${name}`,
    all: (count: number): string =>
      count === 1 ? 'See it in the library' : `Or choose from all ${count} conversations`,
    carryOn: {
      heading: 'Carry on where you left off',
      button: 'Carry on',
      none: 'nothing said yet',
      spoken: (turns: number): string =>
        turns === 1
          ? 'you have spoken once'
          : turns === 2
            ? 'you have spoken twice'
            : `you have spoken ${turns} times`,
    },
    none: 'There is nobody to talk to yet. Whoever looks after Doorstep here can add conversations.',
  },

  library: {
    title: 'Choose a conversation',
    lede: 'Everyone here is made up. Read the note before you start; you can always choose another, and nobody asks why.',
    narrow: 'Narrow it down',
    level: 'Level',
    anyLevel: 'Any level',
    length: 'Length',
    anyLength: 'Any length',
    lengths: { short: 'Up to 8 minutes', middle: 'Up to 12 minutes', long: 'More than 12 minutes' },
    skill: 'Something to practise',
    anySkill: 'Anything',
    person: 'Who you talk to',
    anyPerson: 'Anyone',
    mode: 'How you meet',
    anyMode: 'Any way',
    modes: {
      'face-to-face': 'Face to face',
      phone: 'On the phone',
      'through-an-interpreter': 'Through an interpreter',
    },
    without: 'Leave out conversations about',
    withoutHint: 'Tick what you would rather not meet today.',
    kinds: {
      violence: 'Violence, threats or control',
      'self-harm': 'Suicide or self-harm',
      'drugs-alcohol': 'Drugs or alcohol',
      'mental-health': 'Low mood or mental illness',
      'child-harmed': 'A child hurt, neglected or shut in',
      'losing-children': 'Losing or living apart from children',
      exploitation: 'Exploitation or sexual harm',
      baby: 'Pregnancy and babies',
      'racism-bullying': 'Racism or bullying',
    },
    clear: 'Show everything',
    found: (count: number, all: number): string =>
      count === all
        ? `${all} conversations`
        : count === 1
          ? `1 of ${all} conversations`
          : `${count} of ${all} conversations`,
    nothing: 'Nothing fits all of that. Take one choice away, or show everything.',
    starters: 'Good ones to begin with',
    others: 'When you want more',
    advanced: 'Advanced: not for a first month',
    levelOf: (level: number, name: string): string => `Level ${level}, ${name}`,
    contentNote: 'Content note:',
    none: 'There is nobody to talk to yet. Whoever looks after Doorstep here can add conversations.',
    unavailable: {
      heading: 'Not ready',
      body: (count: number): string =>
        count === 1
          ? 'One conversation could not be opened and is left out. What is wrong with it, for whoever writes them:'
          : `${count} conversations could not be opened and are left out. What is wrong with them, for whoever writes them:`,
    },
  },

  brief: {
    whatYouKnow: 'What you know',
    about: 'What the conversation is about',
    aboutHint: 'The change that might help. Whether they want it is theirs to say.',
    role: 'Who are you today?',
    onlyRole: 'Who you are',
    practise: 'What there is to practise',
    contentNote: 'Before you start',
    another: 'Choose another',
    noReason: 'No reason needed.',
    caution: 'A word of care',
    start: (name: string): string => `Start talking with ${name}`,
    startPlain: 'Start',
    startHint: 'They speak first. There is no clock, and you can pause or step out whenever you like.',
    starting: 'Opening the door…',
    notStarted: 'It did not start. Nothing is lost; try once more.',
    unavailable: {
      title: 'This conversation can’t be opened',
      body: 'It may have been taken away, or something in it needs mending. The others are fine.',
      library: 'Choose another conversation',
    },
  },

  practice: {
    pause: 'Pause',
    stepOut: 'Step out',
    whatYouKnow: 'What you know',
    youAre: 'You are:',
    log: 'The conversation',
    label: 'What would you say?',
    keys: { control: 'Ctrl and Enter says it', command: 'Command and Enter says it' },
    newLine: 'Enter starts a new line.',
    say: 'Say it',
    saying: 'Saying it…',
    sayNothing: 'Write something first.',
    taking: (name: string): string => `${name} is taking that in…`,
    left: (count: number): string => (count === 1 ? '1 character left' : `${count} characters left`),
    tooMany: (count: number): string => `${count} too many: 2,000 characters is the most`,
    draft: 'Draft kept on this device',
    hint: 'A hint, please',
    hintUsed: 'Hint given',
    hintName: 'A hint.',
    hintFailed: 'No hint came. You can ask again.',
    finish: 'Finish here',
    finishFirst: 'Say something first, or step out.',
    finishFailed: 'It did not finish. Everything you said is kept; try once more.',
    who: 'Who are you speaking to?',
    everyone: 'Everyone',
    coach: 'In the margin',
    again: {
      heading: (turn: number): string => `Another go, from turn ${turn}`,
      body: 'Everything above is as it was. What would you say this time?',
    },
    windingUp: (name: string): string =>
      `${name} is winding up. Say a last thing if you want to, or finish here.`,
    paused: {
      heading: 'Paused',
      body: 'Nothing is timed and nothing is lost. Put the kettle on; they will be exactly where you left them.',
      goOn: 'Carry on',
    },
    leave: {
      heading: 'Step out?',
      body: [
        'Nothing of this conversation will be kept. It will not show in your practice, and nobody is told.',
        'If you only need a minute, pause instead.',
      ],
      carryOn: 'Carry on',
      pause: 'Pause instead',
      stepOut: 'Step out, keep nothing',
      failed: 'It could not be removed just now, so it is still here. Try again in a moment.',
      left: 'You stepped out. Nothing of it was kept.',
    },
    over: {
      heading: {
        'by-you': 'You finished here',
        'soft-ending': 'That’s where it ended',
        'walked-out': 'They have ended it for today',
      },
      walkedOut: (name: string): string =>
        `${name} has had enough for today. That happens, on doorsteps too. It is the very thing practice is for: you can look at where it turned, and have another go from there.`,
      soft: (name: string): string => `${name} has said what there was to say for now.`,
      byYou: 'What you said is kept for you.',
      ownView: 'Look back at it',
      debrief: 'Read the debrief',
    },
    failed: {
      heading: 'That did not get through',
      again: 'Send again',
      plain: 'Your words are safe on this device.',
      change: 'Change it first',
    },
    offline: {
      heading: 'No connection just now',
      body: 'Your words are kept on this device. They go by themselves when the connection is back.',
    },
    conflict: {
      heading: 'Answered in another tab',
      body: 'This moment was answered somewhere else, so what you wrote here was not said. It stays in the box.',
      show: 'Show it',
    },
    realDetails: {
      heading: 'Is this a real person?',
      body: 'Something here looks like real details. It is on this page only: the service has not kept it, and this device no longer does.',
      kinds: {
        'name-with-number': 'a name with a number',
        phone: 'a phone number',
        'nhs-number': 'an NHS number',
        postcode: 'a postcode',
        email: 'an email address',
        'case-number': 'a case number',
      },
      looksLike: (kinds: string): string => `It looks like ${kinds}.`,
      takeOut: 'Take it out',
      madeUp: 'It is made up',
      takenOut: 'Taken out. Read it through, then say it.',
    },
    gone: {
      title: 'That conversation isn’t here',
      body: 'It may have been stepped out of or deleted, or it belongs to somebody else. Either way nothing of it can be shown.',
    },
  },

  notFound: {
    title: 'There is nothing at this address',
    body: 'It may have been moved, or the address may have a slip in it.',
    links: [
      { href: '/', name: 'Start from the beginning' },
      { href: '/library', name: 'Choose a conversation' },
      { href: '/my-practice', name: 'My practice' },
    ],
  },
} as const
