/** Given names in use in England, from many origins. `girls` and `boys` of one line belong together; surnames: `surnames.ts`. */
export type NameTradition = {
  /** Of a thousand families, how many. */
  readonly perThousand: number;
  readonly girls: readonly string[];
  readonly boys: readonly string[];
};

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const GIVEN_NAMES = {
  british: {
    perThousand: 610,
    girls: words(`
      Abigail Alice Amber Amelia Amy Anna Annabel Ava Beatrice Bethany Bonnie Charlotte Chelsea Chloe Chloé Daisy
      Darcie Demi-Leigh Eleanor Eliza Elizabeth Ella Ellie-May Elsie Emily Erin Esme Eva Evie Faith Fern Florence
      Freya Gabrielle Georgia Grace Gracie-Mae Hannah Harriet Heidi Hope Imogen Iris Isabel Isabella Isla Ivy Jasmine
      Jessica Katie Kayleigh Lacey-Jo Layla Leah Lexi Lily Lily-Mae Lola Lottie Lucy Mabel Maisie Martha Matilda
      Megan Mia Millie Molly Nancy Nell Niamh Olivia Orla Penelope Phoebe Pippa Poppy Renée Robyn Rose Rosie Ruby
      Scarlett Shannon Sienna Sofia Sophie Summer Tabitha Thea Tia-Louise Tilly Violet Willow Zara Zoe Zoë`),
    boys: words(`
      Adam Aidan Albert Alexander Alfie Archie Arlo Arthur Austin Bailey Barnaby Ben Blake Bobby Bradley Caleb Callum
      Cameron Charlie Christopher Connor Daniel David Declan Dexter Dylan Edward Elijah Elliot Ellis Ethan Evan Ezra
      Felix Finlay Finn Frankie Freddie Gabriel George Harley Harrison Harry Harvey Henry Hugo Isaac Jack Jacob Jake
      James Jamie Jay-Jay Jayden Joe John-Paul Joseph Joshua Jude Kai Kian Leo Leon Levi Lewis Liam Logan Louie Luca
      Luke Mason Matthew Max Michael Nathan Noah Oliver Oscar Otis Owen Patrick Ralph Reggie Reuben Riley Robert Ronnie
      Rory Ryan Samuel Sebastian Spencer Stanley Ted Theo Thomas Toby Tommy-Lee Tyler William Zac`),
  },
  irishAndScottish: {
    perThousand: 50,
    girls: words(
      'Aisling Aoife Bríd Caoimhe Ciara Eilidh Fionnuala Gráinne Isla Kirsty Mairi Niamh Orlaith Róisín Sinéad',
    ),
    boys: words('Angus Cathal Cian Ciarán Conor Darragh Eoin Fergus Fionn Hamish Lachlan Oisín Pádraig Ruaridh Seán'),
  },
  welsh: {
    perThousand: 30,
    girls: words('Angharad Bethan Cari Carys Cerys Ffion Gwen Lowri Mali Nerys Nia Rhian Seren Siân Tegan'),
    boys: words('Aled Dafydd Emyr Gethin Gruffydd Gwilym Huw Iestyn Ieuan Iolo Llŷr Macsen Osian Rhodri Siôn'),
  },
  southAsian: {
    perThousand: 110,
    girls: words(`Aaliyah Aisha Amina Anaya Anjali Ayesha Deepa Fatima Hafsa Haleema Inaya Jasleen Kavita Khadija Mariam
      Meera Nadia Nisha Pooja Priya Rabia Saanvi Safiya Simran Sumaiya Zainab Zoya`),
    boys: words(`Aarav Abdullah Ahmed Ali Amar Arjun Bilal Danyal Dev Faizan Hamza Haris Hassan Ibrahim Imran Karan
      Mohammed Muhammad Nikhil Omar Rayyan Rohan Sameer Vikram Yusuf Zakariya`),
  },
  africanAndCaribbean: {
    perThousand: 70,
    girls: words(`Abena Adaeze Ama Amara Chiamaka Efua Esi Feven Folasade Hodan Imani Keisha Makeda Ngozi Nkechi Nyah
      Oluwaseun Shanice Temi Yaa Zuri`),
    boys: words(`Abdi Chidi Chukwuemeka Dejan Emeka Femi Jermaine Kofi Kwabena Kwame Marlon Nnamdi Oluwadamilola Sekou
      Tafari Tendai Tunde Yonas Zeke`),
  },
  easternEuropean: {
    perThousand: 65,
    girls: words(
      'Agnieszka Alicja Daria Elena Hanna Ioana Julia Katarína Łucja Maja Milena Oksana Oliwia Vesna Zuzanna',
    ),
    boys: words(
      'Andrei Antoni Bogdan Dawid Filip Jakub Kacper Łukasz Matei Mikołaj Ondřej Stanisław Szymon Tomáš Yaroslav',
    ),
  },
  middleEastern: {
    perThousand: 30,
    girls: words('Ceren Dilara Elif Farah Hiba Jwan Lana Layan Noor Rojin Salma Shirin Yara Yasmin Zeynep'),
    boys: words('Adnan Berat Cem Emre Farhad Karim Kerem Laith Mustafa Nabil Rashid Sami Tariq Zaid'),
  },
  eastAsian: {
    perThousand: 20,
    girls: words('Anh Hana Jia Linh Mei-Ling Minh Sakura Xin Yuna'),
    boys: words('Bao Haruto Jian Jun-Ho Kenji Minh Tuan Wei Zihan'),
  },
  southernEuropean: {
    perThousand: 15,
    girls: words('Beatriz Carla Inês Irini Lucía Margarida Núria Paloma Sofía'),
    boys: words('André Diogo Giacomo Íñigo João José Nikos Raúl Tomás'),
  },
} as const satisfies Record<string, NameTradition>;

export type Tradition = keyof typeof GIVEN_NAMES;

/** Used by people of one name only, who have no surname. */
export const SINGLE_NAMES = words('Suwandarno Wirantono Thandarlin Kyawminaye Tashirupa Dorjenamgye');
