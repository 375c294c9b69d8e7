export const educationPaths = {
  schoolAttendance: '/attendance',
  attendanceBySchool: '/attendance/schools',
  childAtSchool: (child: string) => `/children/${child}/school`,
};
