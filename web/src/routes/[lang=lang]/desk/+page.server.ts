// The petitions that somebody may see, with where each stands.
import { mayDo, noticesOf, petitionsOf } from 'evenhand/store'
import { dayIn, placeName } from 'evenhand/wording'
import { stateName } from '#lib/desk/status.ts'
import { signedIn, subjectOf } from '#lib/server/desk/guard.ts'
import { localOf } from '#lib/server/desk/moments.ts'
import { placesWhere } from '#lib/server/desk/places.ts'
import { isShort } from '#lib/server/desk/standing.ts'
import { law } from '#lib/server/law-node.ts'
import { store } from '#lib/server/store-node.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event)
  const { lang } = event.locals
  const { artefact } = await law()
  const { db } = await store()
  const listed = await petitionsOf(
    db,
    person.grants.map((each) => each.place),
    person.id,
  )
  return {
    isTold: (await noticesOf(db, person.id)).length > 0,
    petitions: listed
      .filter(({ petition }) => mayDo(person, 'petition.see', subjectOf(petition)))
      .map(({ petition, tally, entered }) => ({
        id: petition.id,
        title: petition.title,
        place: placeName(artefact, petition.place),
        state: stateName(lang, petition.state),
        entered,
        valid: tally.valid,
        needed: petition.number_needed,
        deadline: petition.filing_deadline === null ? '' : dayIn(lang, localOf(petition.filing_deadline).slice(0, 10)),
        isShort: isShort(petition, tally.valid),
      })),
    mayBegin: placesWhere(artefact, person, 'petition.begin').length > 0,
    checklists: placesWhere(artefact, person, 'checklist.import').slice(0, 20),
  }
}
