// What a device keeps. WHY nothing of it here: it is known on the device only.
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = () => ({ leave: true })
