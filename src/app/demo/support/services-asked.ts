/** For how many children a service was asked in the last year and a half, of which ages, and for which needs of the framework. */
export type ServiceAsked = {
  readonly provider: string;
  readonly service: string;
  readonly children: number;
  readonly ages: readonly [youngest: number, oldest: number];
  readonly needs: readonly string[];
  /** Each time was kept; else it is only known how many there were. */
  readonly keepsSessions?: true;
};

/** Three of which something can be said, some of which too little, and none of all the others. */
export const SERVICES_ASKED: readonly ServiceAsked[] = [
  {
    provider: 'Merrowdale Council, Education',
    service: 'Attendance support team',
    children: 34,
    ages: [5, 16],
    needs: ['1.1'],
    keepsSessions: true,
  },
  {
    provider: 'Merrowdale Family Help Team',
    service: 'Family worker at home',
    children: 30,
    ages: [0, 17],
    needs: ['1.1', '5.2'],
  },
  { provider: 'Merrowdale Minds', service: 'Minds in Schools', children: 28, ages: [5, 17], needs: ['1.1', '3.1'] },
  { provider: 'Meadow Farm', service: 'Farm days for schools', children: 8, ages: [7, 15], needs: ['1.1'] },
  { provider: 'Listening Post Counselling', service: 'Play therapy', children: 6, ages: [3, 11], needs: ['3.1'] },
  {
    provider: 'Ropewalk Boxing Club',
    service: 'Ring of steel, before school',
    children: 4,
    ages: [11, 16],
    needs: ['1.1', '1.3'],
  },
  { provider: 'Owlet Sleep Clinic', service: 'Sleep advice for families', children: 3, ages: [1, 16], needs: ['3.3'] },
];
