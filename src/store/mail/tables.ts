// The table of the mail servers of agencies.

export interface MailTables {
  /** One row for an agency that has its own. `sealed_password`: see `sealPassword`; null where none is needed. */
  readonly agency_mail: {
    readonly agency: string
    readonly host: string
    readonly port: number
    readonly security: string
    readonly user: string
    readonly sealed_password: string | null
    /** The address that mail comes from. */
    readonly sender: string
    readonly person: string
    readonly at: string
  }
}

export type AgencyMailRow = MailTables['agency_mail']
