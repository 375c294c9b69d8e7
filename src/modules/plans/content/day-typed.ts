export { dayTyped } from '#platform/web/day-typed.ts';
