// Fixed sentences of the clerk's desk, in English; a part of the catalogue.
export const deskEnglish = {
  'desk.data.saved': 'Saved in {file}: {rows} rows, SHA-256 {hash}. Names are in it. Keep it as you keep the papers.',
  'desk.data.restored': 'Put back from {file}: {rows} rows, as they were at {at}. Everybody signs in anew.',
  'desk.data.not-written': '{file} could not be written. Nothing was saved.',
  'desk.data.not-read': '{file} could not be read.',
  'desk.data.not-a-backup': '{file} is not a backup. Nothing was changed.',
  'desk.data.damaged': '{file} is damaged: it is not what was written. Nothing was changed.',
  'desk.data.newer': '{file} was written by a later program. Bring this one up to date first. Nothing was changed.',
  'desk.data.not-empty': 'There are petitions here, and they would be gone. Save them first, then say --replace. Nothing was changed.',
} as const
