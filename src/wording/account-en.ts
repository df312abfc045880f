// Fixed sentences of accounts and signing in, in English; a part of the catalogue.
export const accountEnglish = {
  'account.title': 'Your account',
  'account.lead': 'Only those who prepare and decide petitions sign in: clerks, boards and those whom they invite. Everything else here is open to everybody.',
  'account.you': 'You are signed in as {name}.',
  'account.roles': 'What you may do',
  'account.no-roles': 'You have no role yet. An administrator gives you one.',
  'account.role-in': '{role}, in {place} and everything below it',
  'account.role.petitioner': 'Petitioner',
  'account.role.clerk': 'Clerk',
  'account.role.board': 'Board',
  'account.role.reviewer': 'Reviewer',
  'account.role.administrator': 'Administrator',
} as const
