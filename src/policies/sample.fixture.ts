// A made-up policy of a made-up department in the words that departments use, and by hand which components of the State model each part is about. No department wrote it.

/** A paragraph, and the names of the components that it is about; none for what the model does not speak of. */
interface SamplePart {
  readonly heading: string
  readonly text: string
  readonly about: readonly string[]
}

const part = (heading: string, text: string, ...about: readonly string[]): SamplePart => ({ heading, text, about })

export const sampleParts: readonly SamplePart[] = [
  part(
    'I. Purpose',
    'The purpose of this order is to ensure that all members of the department conduct law enforcement in an unbiased, fair and impartial manner.',
    'impartial',
  ),
  part(
    'II. Policy',
    'Members shall not take any enforcement action, or decline to provide a service, on the basis of race, ethnicity, national origin, gender, religion, disability or other personal characteristics, or of immigration status.',
    'no-bias',
    'impartial',
  ),
  part(
    'II. Policy',
    'Such characteristics should have no adverse bearing on the treatment of any individual who deals with this agency.',
    'no-adverse-bearing',
  ),
  part('III. Definitions', 'Chief means the Chief of Police or the designee of the Chief. Shift commander means the senior member on duty.'),
  part(
    'IV. Stops and detentions',
    'A. Race or other personal characteristics shall not be considered as a factor in establishing reasonable suspicion or probable cause, unless a credible and locally relevant description links a specific person to a particular crime.',
    'no-profiling',
  ),
  part(
    'IV. Stops and detentions',
    'B. Members must have reasonable suspicion or probable cause, supported by articulable facts, before any investigatory stop, detention, search or arrest.',
    'basis',
    'arrest-basis',
  ),
  part(
    'IV. Stops and detentions',
    'C. Members shall not initiate or prolong a traffic stop for the purpose of enforcing civil immigration matters.',
    'no-immigration-stop',
  ),
  part(
    'IV. Stops and detentions',
    'D. During each stop the member shall provide his or her name and the name of the agency, unless doing so would endanger somebody.',
    'introduction',
  ),
  part('IV. Stops and detentions', 'E. The member shall tell the operator the reason for the stop as soon as it is safe to do so.', 'reason-for-stop'),
  part(
    'V. Identification',
    'A. Passengers in a stopped vehicle shall not be required to identify themselves unless there is suspicion of criminal activity.',
    'passenger-id',
    'suspected-passenger-id',
  ),
  part(
    'V. Identification',
    'B. When requesting identification from somebody who need not give it, members shall state that providing identification is optional.',
    'optional-id',
    'say-optional',
  ),
  part(
    'V. Identification',
    'C. The failure of an operator to produce a driver license shall not by itself be considered suspicious.',
    'driver-without-id',
    'passenger-without-id',
    'others-without-id',
  ),
  part(
    'V. Identification',
    'D. No inference about immigration status shall be drawn from the lack of identification or of a social security number.',
    'no-inference',
  ),
  part('V. Identification', 'E. At booking no person shall be required to furnish a social security number.', 'no-ssn'),
  part(
    'VI. Immigration status',
    'A. Members shall not inquire into or investigate the citizenship or immigration status of any person unless the information is necessary to an ongoing criminal investigation.',
    'no-asking',
    'asking-when-necessary',
  ),
  part('VI. Immigration status', 'B. Victims and witnesses of crime shall not be asked about their immigration status.', 'no-asking-victims'),
  part(
    'VI. Immigration status',
    'C. Immigration status shall not be a reason to take somebody into custody when a citation would otherwise be issued.',
    'status-does-not-decide',
  ),
  part(
    'VI. Immigration status',
    'D. Members shall not arrest or detain any individual on the basis of an immigration detainer or an administrative warrant that was not signed by a judge.',
    'paper-without-judge',
    'no-civil-hold',
  ),
  part('VI. Immigration status', 'E. Members may arrest, hold or transfer a person named in a criminal warrant signed by a judge.', 'judges-warrant'),
  part('VI. Immigration status', 'F. Federal immigration agents shall not be given access to individuals in the custody of the department.', 'no-free-access'),
  part(
    'VI. Immigration status',
    'G. Enforcement of civil immigration law is the responsibility of the federal government, and members should not use department resources for it.',
    'civil-is-federal',
    'no-part-in-civil-work',
  ),
  part(
    'VI. Immigration status',
    'H. Members shall not request the assistance of federal immigration authorities for civil immigration enforcement.',
    'no-call-for-civil-work',
  ),
  part(
    'VII. Sharing of information',
    'A. Members may share information about citizenship or immigration status with federal immigration authorities as required by 8 U.S.C. 1373.',
    'share-status',
  ),
  part(
    'VII. Sharing of information',
    'B. Other information about an individual, such as an address or a release date, should not be given to federal immigration authorities unless there is a law enforcement purpose or public safety requires it.',
    'share-nothing-else',
    'share-when-justified',
  ),
  part('VIII. Equipment', 'Members shall keep body worn cameras charged and shall inspect the cruiser at the beginning of each shift.'),
  part(
    'IX. Training',
    'The Chief shall ensure that every member receives training in fair and impartial policing as the Criminal Justice Council requires.',
    'training',
  ),
  part('X. Complaints', 'A. A member who observes biased policing shall report it to a supervisor.', 'reporting'),
  part('X. Complaints', 'B. Every complaint of biased policing shall be investigated by the department.', 'investigating'),
  part('XI. Uniforms', 'Class A uniforms are worn at parades and funerals. Leather is black and polished.'),
]

/** The same as Markdown. */
export function sampleMarkdown(parts: readonly Pick<SamplePart, 'heading' | 'text'>[] = sampleParts): string {
  return [...Map.groupBy(parts, ({ heading }) => heading)].map(([heading, own]) => `## ${heading}\n\n${own.map(({ text }) => text).join('\n\n')}\n`).join('\n')
}
