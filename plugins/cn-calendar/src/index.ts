export { chineseCalendar, cnCalendar, cnCalendar as default } from './cn-calendar.ts';
