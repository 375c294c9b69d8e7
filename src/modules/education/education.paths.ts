export const educationPaths = {
  schoolAttendance: '/attendance',
  attendanceBySchool: '/attendance/schools',
  childAtSchool: (child: string) => `/children/${child}/school`,
  makeAdjustment: (child: string) => `/children/${child}/school/adjustments/add`,
  adjustment: (child: string, adjustment: string) => `/children/${child}/school/adjustments/${adjustment}`,
};
