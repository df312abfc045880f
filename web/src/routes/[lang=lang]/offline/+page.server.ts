// What a device keeps. WHY: nothing of it stands here, because only the device knows it.
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = () => ({ leave: true })
