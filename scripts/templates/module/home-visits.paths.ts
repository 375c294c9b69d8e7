export const homeVisitsPaths = {};
