// What is said of the database when it cannot be used, in English; a part of the catalogue.

export const storeEnglish = {
  'store.unreachable': 'The database does not answer. Look whether it runs, and whether DATABASE_URL or EVENHAND_DATA names it rightly.',
  'store.busy': 'Others use the database. Try again in a moment.',
  'store.damaged': 'The file of the database is damaged. Keep it aside, and put a backup back with `evenhand data restore`.',
  'store.emptied':
    'The file of the database is there and has nothing in it. Nothing was changed. Put a backup in its place: move the file away, remove the one beside it that ends in .made, and use `evenhand data restore`.',
  'store.missing':
    'A database was made in this folder, and its file is gone. Nothing was changed. Put the file back; or remove the one that ends in .made, and begin anew or use `evenhand data restore`.',
  'store.not-ours':
    'The data folder or a file in it belongs to another user, or everybody may write there. Give the program a folder of its own, or start it as that user.',
  'store.no-room': 'The disk is full. Nothing more can be kept until there is room.',
  'store.read-only': 'Nothing can be written to the database.',
  'store.newer': 'A later program has used this database. Bring this one up to date first. Nothing was changed.',
} as const
