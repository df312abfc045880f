// Fixed sentences of accounts and signing in, in Spanish; a part of the catalogue.
import type { accountEnglish } from './account-en.ts'

export const accountSpanish: Readonly<Record<keyof typeof accountEnglish, string>> = {
  'account.title': 'Su cuenta',
  'account.lead':
    'Solo entran quienes preparan y deciden peticiones: secretarías, juntas y las personas que ellas invitan. Todo lo demás está abierto para todos.',
  'account.you': 'Usted entró como {name}.',
  'account.roles': 'Lo que usted puede hacer',
  'account.no-roles': 'Todavía no tiene ninguna función. Un administrador se la da.',
  'account.role-in': '{role}, en {place} y todo lo que depende de ese lugar',
  'account.role.petitioner': 'Peticionario',
  'account.role.clerk': 'Secretaría municipal',
  'account.role.board': 'Junta',
  'account.role.reviewer': 'Revisor',
  'account.role.administrator': 'Administrador',
}
