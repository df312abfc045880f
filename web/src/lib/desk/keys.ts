// The single keys by which a line gets what it is. The same in both languages: hands learn them once.

export const keyedStatuses = [
  { key: 'n', status: 'not-on-checklist' },
  { key: 'u', status: 'unreadable' },
  { key: 'a', status: 'no-address' },
  { key: 't', status: 'no-petition-text' },
  { key: 'd', status: 'undecided' },
] as const
