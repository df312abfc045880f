// How far each language has come.
import { languageStatus } from 'evenhand/wording'
import { law } from '#lib/server/law-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async () => ({ status: languageStatus((await law()).artefact) })
