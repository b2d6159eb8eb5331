/** When something happened, by the clock on the wall. */
export const timeOfDay = (time: string): string => new Date(time).toLocaleTimeString('en-GB', { hour12: false });
