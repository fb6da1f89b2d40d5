// Which way the page runs. Views lay out from left to right whatever the language; where it runs from the right, all that
// they draw, describe to the mirror and ask of the pointer is turned over at the border of web/ui: what a view puts 8 pixels
// from the left is seen 8 pixels from the right. Words are turned as boxes, never letter by letter.
//
//   if (from_right()) …                       // for what has a way of its own: an arrow, a key
//   const Rect there = turned(rect);          // from a view's place to the window's, and back
//   { AsTheBrowserHasIt article; … }          // places that came from the DOM: they are the window's already
//
// Cost: nothing to speak of.
#pragma once

#include <string_view>

#include "web/ui/mirror.h"

namespace hearsay::ui {

// Whether the language does. It does not change while the page is open.
bool from_right();

// The same place seen from the other side of the window, where the language runs from the right; else as it is.
float turned(float x);
Rect turned(const Rect& rect);

// For words that are set one by one from the left of `line`: where a box belongs that was laid out so. It stays, or, where these
// words run against the page, is as far from the line's other end.
Rect along(std::string_view words, const Rect& line, const Rect& box);

// The sign of a button that goes back: it points to where the language begins.
std::string_view arrow_back();

// While one lives, places are the window's own and nothing is turned: for the article, whose geometry is the browser's.
class AsTheBrowserHasIt {
 public:
  AsTheBrowserHasIt();
  ~AsTheBrowserHasIt();
  AsTheBrowserHasIt(const AsTheBrowserHasIt&) = delete;
  AsTheBrowserHasIt& operator=(const AsTheBrowserHasIt&) = delete;
};

// What web/ui draws by: turned(), but within AsTheBrowserHasIt.
float in_window(float x);
Rect in_window(const Rect& rect);

}  // namespace hearsay::ui
