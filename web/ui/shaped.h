// Words of the interface in scripts that Dear ImGui cannot set: what runs from the right (Hebrew, Arabic),
// what changes with its neighbours (Arabic, Indic scripts), and emoji of several code points.
//
//   std::string room;
//   draw(legible("Said by רונית", room));      // "Said by " and one glyph that the browser draws of the name
//
// Each such word becomes one glyph of its own: a code point of plane 16 (private use) that the font loader
// draws whole, by Canvas 2D, which shapes it; as_seen() puts the words of a line into their places. The
// article itself does not need this: there the text layer shows what needs shaping. Cost: a look at the bytes
// where nothing of the kind is in them; a glyph once for each run, face and size.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::ui {

// Whether a code point's glyph depends on its neighbours.
bool depends_on_neighbours(char32_t c);
bool runs_from_the_right(char32_t c);

// The same words, with a code point in place of each run that has to be drawn whole. `room` holds them when
// there are any, and must outlive the answer.
std::string_view legible(std::string_view words, std::string& room);

// Whether the first letter that has a direction does so.
bool begins_from_the_right(std::string_view words);

// Whether a line of what legible() gave is read from the right: one that begins with such a word is, and on a
// page whose language runs so each that has one.
bool reads_from_right(std::string_view line);
// A line, or a part of one, in the order that is seen from left to right. Words that run the other way keep
// theirs, as numbers do; brackets look to the other side where they are read from the right.
std::string_view as_seen(std::string_view line, std::string& room, bool from_right);

}  // namespace hearsay::ui
