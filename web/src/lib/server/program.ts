// Which version of the program answers: what a record of an answer says. WHY: it is not the version of the build, because that is another one each time it is built.
import { version } from '../../../../package.json'

/** The version of the program, as the command line prints it. */
export const program: string = version
