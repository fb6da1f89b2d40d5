// The made-up language, in which every message is about 40 % longer (core/message/longer.h): no button's words are cut, and no
// two controls lie over each other, in dialogs and on the page at four widths.
import {testsOfRoom} from './room.mjs';

// In the narrowest window one row of the menu ends in an ellipsis.
testsOfRoom('longer', /^Meenuu/, 390);
