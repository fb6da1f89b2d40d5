// The source scorecard of an article as a picture: one SVG, for a file, for print, and for the browser to
// make a PNG of.
//
//   std::string svg = scorecard_svg(doc, make_report(doc), ScorecardLook{});
//
// [x] the article's title, on up to three lines; how much of all words is quoted, and how much the writer's own
// [x] a bar for each speaker, most quoted first: number, name, share of the quoted words, quotes, hedges
// [x] in each bar what is quoted word for word (filled), partly (half filled) and paraphrased
//     (outlined): form and not only colour, so that it can be printed in black and white
// [x] quotes of unnamed sources
// [x] a text alternative (title and desc), so that it can be read aloud
// [x] eight colours, then the same with other marks, as the page has them
// [x] turned over for a language that runs from the right
// [ ] exact widths: a name is cut, and a title wrapped, by its letters, as no font is measured here
//
// Valid XML for any names: what XML cannot hold is left out. The same document gives the same bytes.
// Cost: O(speakers).
#pragma once

#include <array>
#include <string>

#include "core/annotation/document.h"
#include "core/annotation/report.h"
#include "core/message/message.h"

namespace hearsay {

// Colours as CSS has them. The defaults are black on white.
struct ScorecardLook {
  std::string paper = "#fff", ink = "#000", quiet = "#333", hairline = "#777", nobody = "#555",
              hedge = "#000";
  std::array<std::string, 8> hues = {"#000", "#000", "#000", "#000", "#000", "#000", "#000", "#000"};
  message::Language language = message::plain_english();
  bool with_title = true;
  std::size_t most_rows = 24;  // the rest is one row
  int row_height = 34;         // pixels
};

// Width in pixels of the picture; its height follows from the number of speakers.
constexpr int scorecard_width = 640;
std::string scorecard_svg(const Document& doc, const Report& report, const ScorecardLook& look = {});

}  // namespace hearsay
