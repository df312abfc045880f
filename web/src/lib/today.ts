// Today where the law here applies.
export function today(): string {
  // WHY Swedish: it writes dates as 2024-04-23
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' }).format(new Date())
}
