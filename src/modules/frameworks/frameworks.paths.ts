export const frameworksPaths = { frameworks: '/administration/frameworks' };
