// Colours, sizes and type of the page: light, dark, high contrast, and one for projectors, which wash colours out.
//
// Colours are ImGui's 0xAABBGGRR. tests/browser checks the contrast of every text colour on its ground.
#pragma once

#include <cstdint>
#include <string_view>

#include "web/browser/fonts.h"

namespace hearsay::ui {

using Colour = std::uint32_t;

constexpr Colour rgb(std::uint32_t hex) {
  return 0xFF000000u | ((hex & 0xFF) << 16) | (hex & 0xFF00) | (hex >> 16);
}
// The same colour at another strength, 0 … 1.
constexpr Colour faded(Colour c, float strength) {
  return (c & 0x00FFFFFFu) | (static_cast<std::uint32_t>(static_cast<float>(c >> 24) * strength) << 24);
}

struct Theme {
  const char* name;
  Colour paper, panel, ink, quiet, hairline, accent, hedge, selection, hover, on_accent, shade;
  Colour hues[8];     // of speakers, after Okabe and Ito; told apart by all common colour-blindnesses (theme_test)
  Colour no_speaker;  // of quotes that nobody is named for
  // Grounds of suggested quotes: apart from the paper and from each other by lightness and colour, with every eye
  // (theme_test). A kept one is a little nearer to its hue: ground_of().
  Colour tints[8];
  Colour no_speaker_tint;
  float weight = 1;  // of lines under words, against the usual
};

// What a quote lies on; a hue below 0: nobody is named.
Colour ground_of(const Theme& theme, int hue, bool kept);

// "light", "dark", "projector" or "contrast"; `dark` decides which contrast.
const Theme& theme_named(std::string_view name, bool dark);

struct Type {
  fonts::Face face;
  float size, line;  // CSS pixels
};

constexpr Type body{fonts::Face::ui, 15, 20};
constexpr Type strong{fonts::Face::ui_bold, 15, 20};
constexpr Type small{fonts::Face::ui, 13, 18};
constexpr Type heading{fonts::Face::ui_bold, 13, 18};
constexpr Type display{fonts::Face::serif_bold, 20, 28};

// Sizes in CSS pixels, on a grid of 8.
constexpr float toolbar_height = 48, status_height = 28, gap = 8, corner = 6;

}  // namespace hearsay::ui
