export { worldCalendar } from './world-calendar.ts';
export { worldCalendars, worldCalendars as default } from './world-calendars.ts';
