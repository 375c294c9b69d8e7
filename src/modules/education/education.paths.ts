export const educationPaths = {
  childAtSchool: (child: string) => `/children/${child}/school`,
};
