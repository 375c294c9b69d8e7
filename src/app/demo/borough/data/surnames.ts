import type { Tradition } from './given-names.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Every front with every back: storybook English, so that nobody reads a real family into it. */
const FRONTS = words(`Bramble Bluster Cobble Copple Dapple Ember Fallow Fernie Fettle Gorsel Hollin Inkle Jessam Kettle
  Larkin Mallow Merrin Nettle Ottle Pebble Pimper Quarrel Quill Russet Sorrel Tansy Teasel Thimble Umber Velver Wimble
  Yarrow`);
const BACKS =
  words(`brook by combe croft dale field gate holme hurst ley more ridge shaw side stead thorpe well wick wood
  worth`);

/** Invented surnames, in the manner of the given names of the same tradition. */
export const SURNAMES: Record<Tradition, readonly string[]> = {
  british: FRONTS.flatMap((front) => BACKS.map((back) => front + back)),
  irishAndScottish: words(`O'Brannavan O'Carrowmore O'Dunnaway O'Farrowly O'Loughmara O'Shanvally FitzArran MacCorrigal
    MacGlenarra MacInverlee MacStrathlin McCairnbeg McTarravan McTullymore Kilbrannock Ballacree Dunvallen`),
  welsh: words(`Bryncelyn Cefnllan Glynderw Llwynarth Maesgarn Nantgarreg Penllwyd Rhoslan Tregwyn ap-Gwernant`),
  southAsian: words(`Bhattarkar Chaudhvara Desaivan Dhillonbir Farooqani Gillandhar Hashmiwal Iyerkal Joshimani Khanzari
    Mehtavala Mirzavan Naidupal Nazirpur Patelkar Qasimari Rahimdar Rahmanbar Sandharwal Sharmavel Siddiqar Singhara
    Uddinvar Zamanpur`),
  africanAndCaribbean: words(`Abdiwelle Adeyombi Akinjolare Asantewe Bangurali Boatengar Chukwembari Danquari Ezenduka
    Farahlow Gebreyon Haileberu Ibironde Kamarasey Mensahwe Moyondu Ndlovane Nwakurie Okonjari Olawemi Owusari Sesaymba
    Tesfamara Warsamead Brathwaithe Clarendale Montegray`),
  easternEuropean: words(`Čermánik Dragomirel Dvořelka Ionesceru Jankovert Kovarunko Kowalczewiak Łąkowicz Mazurczyn
    Nowakiel Petrauskell Pietrascu Szymborek Vasilescun Wróbelczuk Zielniak Źrebiak`),
  middleEastern:
    words(`Al-Basrani Al-Rashidan Barzanlu Demirtal El-Mansari Haddarini Karimvand Kayalar Nasserun Shamoun-Bek
    Yilmazar Zandvar`),
  eastAsian: words(`Changsun Kimsora Leungsan Nguyenlac Ngutien Parkhae Phanvu Suzumori Tanakami Tsangwei Zhoulin`),
  southernEuropean: words(`Castañoro Da-Silvares Fernándara Ferreirinhal Gonçalvim Martínezca Papadonis Peñalora
    Rossatelli Santorelva`),
};

/** So long that a column, a label or an envelope window is tried by them. */
export const LONG_SURNAMES = words(`Featherstonehaugh-Wimblethorpe-Nettlehurst Chukwembari-Oluwasegunfunmi
  Papadonikolakopoulos Thimbleworth-Cholmondesley-Brook`);
