// Today where the law here applies.

// WHY: it is Swedish, because Swedish writes dates as 2024-04-23; and it is made once, because making it takes longer than many an answer
const writer = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' })

export function today(): string {
  return dayOf(new Date())
}

/** The day of a moment, there. */
export function dayOf(moment: Date): string {
  return writer.format(moment)
}
