// Today where the law here applies.
export function today(): string {
  return dayOf(new Date())
}

/** The day of a moment, there. */
export function dayOf(moment: Date): string {
  // WHY Swedish: it writes dates as 2024-04-23
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' }).format(moment)
}
