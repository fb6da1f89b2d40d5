// Shapes that views draw beside the widgets of ui.h: paths, discs, and the letters of the article word by word.
//
//   Path().to(0, 0).to(40, 0).bend(44, 0, 44, 4).stroke(colour, 1.5f);
//   disc(44, 4, 3, colour);
//   draw_word(type, "rain", {120, 80, 31, 24}, ink, Direction::right);
//
// Everything goes where canvas() of ui.h says. Lengths are CSS pixels. Views use this instead of Dear ImGui, which only
// web/ui and the loader and renderer of web/browser include.
#pragma once

#include <string_view>

#include "web/ui/ui.h"

namespace hearsay::ui {

// One path at a time: it is collected in the draw list until it is stroked or filled.
class Path {
 public:
  Path& to(float x, float y);
  // A quadratic curve: the control point, then the end.
  Path& bend(float cx, float cy, float x, float y);
  // A cubic one.
  Path& curve(float cx, float cy, float dx, float dy, float x, float y);
  void stroke(Colour colour, float thickness);
  void fill(Colour colour);  // convex
};

void disc(float x, float y, float radius, Colour colour);
// Over all panels, and not cut by any.
void fill_on_top(const Rect& r, Colour colour);
// Whether the pointer is over it, whatever lies above.
bool pointer_in(const Rect& r);

// Letters one by one from left to right or from right to left, without kerning or shaping.

float advance(Type type, char32_t letter);
float advance(Type type, std::string_view word);
// Makes the glyphs that are missing. Call it for all words before the first draw_word(): a new glyph may give the atlas
// another texture.
void load_glyphs(Type type, std::string_view word);
enum class Direction : bool { right, left };
// Into the box that the browser gave the word, stretched to its width.
void draw_word(Type type, std::string_view word, const Rect& box, Colour colour, Direction direction);

// A leaf of paper with lines, 9 pixels wide and 10 high: there is a note.
void note_sign(float x, float y, Colour colour);

}  // namespace hearsay::ui
