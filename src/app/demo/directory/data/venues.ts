/**
 * Where services meet: key, name, cluster of schools, ward, street, and how one gets in. Where a borough has fewer clusters,
 * they are all in those it has.
 */
export const VENUES = `
lanternhouse | Lantern House Clinic | 0 | 1 | 3 | step-free,toilet,parking
ropewalkhall | Ropewalk Hall | 0 | 0 | 7 | step-free,toilet
postoffice | The Old Post Office | 0 | 1 | 14 | toilet
tollgate | Tollgate Rooms | 1 | 1 | 5 | step-free,toilet,quiet-space
acorncottage | Acorn Cottage | 0 | 2 | 22 | parking,quiet-space
meadowfarm | Meadow Farm | 2 | 2 | 38 | parking,toilet
riversidehub | Riverside Family Hub | 0 | 0 | 2 | step-free,toilet,hearing-loop,parking
heightscentre | Heights Centre | 0 | 2 | 11 | step-free,toilet,hearing-loop
stjude | Church Rooms by the Green | 1 | 0 | 9 | step-free,toilet
quayclinic | Quay Clinic | 1 | 1 | 20 | step-free,toilet,hearing-loop,parking
civiccentre | Civic Centre | 0 | 1 | 0 | step-free,toilet,hearing-loop,sign-language,parking
brightroom | The Bright Room | 2 | 1 | 17 | step-free,toilet,quiet-space
library | Central Library | 0 | 1 | 1 | step-free,toilet,hearing-loop,quiet-space
youthbase | Lantern Base | 1 | 0 | 15 | step-free,toilet
enterprise | Chandler Enterprise Park | 2 | 1 | 8 | step-free,toilet,parking
sportscentre | Sports Centre | 2 | 0 | 25 | step-free,toilet,parking
pool | Saltpan Pool | 1 | 2 | 30 | step-free,toilet,hearing-loop,parking
breakawayhouse | Breakaway House | 1 | 2 | 33 | step-free,toilet,quiet-space,parking
windlasscourt | Windlass Court | 0 | 0 | 19 | toilet
tinshed | The Tin Shed | 0 | 0 | 28 | step-free
kept | The House with the Blue Gate | 1 | 2 | 37 | step-free
crescenthall | Crescent Hall | 2 | 0 | 12 | toilet,parking
`;
