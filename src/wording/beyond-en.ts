// Fixed sentences about questions outside the collection, in English; a part of the catalogue.
export const beyondEnglish = {
  'beyond.title': 'Questions outside the collection',
  'beyond.lead':
    'No rules are written down here on these questions, and no answer is made. What is known of each is told, with where it was read, and whom to ask.',
  'beyond.outside': 'This question is outside the collection. What follows is what was found, not an answer.',
  'beyond.known': 'What is known',
  'beyond.nothing': 'Nothing was looked up here.',
  'beyond.since-day': 'since {day}',
  'beyond.since-year': 'since {year}',
  'beyond.ask': 'Whom to ask',
  'beyond.near': 'Near it in the collection',
  'beyond.found': 'Outside the collection, something is known of this',
  'beyond.only': 'No rule here fits. Questions outside the collection that do: {count}.',
  'beyond.all': 'All questions outside the collection',
  'beyond.none': 'No question outside the collection fits these words. Without words, all of them are listed.',
} as const
