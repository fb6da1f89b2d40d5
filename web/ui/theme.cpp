#include "web/ui/theme.h"

namespace hearsay::ui {

namespace {

constexpr Theme light{.name = "light",
                      .paper = rgb(0xFBFAF7),
                      .panel = rgb(0xF3F0EA),
                      .ink = rgb(0x1F1D1A),
                      .quiet = rgb(0x635D54),
                      .hairline = rgb(0xDDD7CC),
                      .accent = rgb(0x1F5FBF),
                      .hedge = rgb(0xA94E08),
                      .selection = rgb(0xCDDEF6),
                      .hover = rgb(0xE9E4DA),
                      .on_accent = rgb(0xFFFFFF),
                      .shade = 0x66000000,
                      .hues = {rgb(0x02528C), rgb(0xC75A06), rgb(0x4B968B), rgb(0x862B47), rgb(0x507AA3),
                               rgb(0x6C5709), rgb(0x7B70C3), rgb(0x6F8919)},
                      .no_speaker = rgb(0x7A746A),
                      .tints = {rgb(0xB7C8FA), rgb(0xF2DAB4), rgb(0xA4EAF3), rgb(0xFDB7C0), rgb(0xB4DEFE), rgb(0xE1C3AB), rgb(0xC7CCD7), rgb(0xCDCB9A)},
                     .no_speaker_tint = rgb(0xE1DFDE)};

constexpr Theme dark{.name = "dark",
                     .paper = rgb(0x1B1A18),
                     .panel = rgb(0x242220),
                     .ink = rgb(0xECE7DF),
                     .quiet = rgb(0xB5AEA3),
                     .hairline = rgb(0x3A3733),
                     .accent = rgb(0x7FB0F5),
                     .hedge = rgb(0xF0B35A),
                     .selection = rgb(0x263D5C),
                     .hover = rgb(0x302D2A),
                     .on_accent = rgb(0x14181F),
                     .shade = 0x99000000,
                     .hues = {rgb(0x87A2E5), rgb(0xF69B47), rgb(0x10B977), rgb(0xC78DAC), rgb(0x90C7F6),
                              rgb(0xC49105), rgb(0xEDB1D7), rgb(0xE4DB5F)},
                     .no_speaker = rgb(0x9A9388),
                     .tints = {rgb(0x1D4676), rgb(0x523008), rgb(0x203221), rgb(0x3B273F), rgb(0x354951), rgb(0x4D4234), rgb(0x53305D), rgb(0x3B4A23)},
                     .no_speaker_tint = rgb(0x383737)};

constexpr Theme contrast_light{.name = "contrast",
                               .paper = rgb(0xFFFFFF),
                               .panel = rgb(0xFFFFFF),
                               .ink = rgb(0x000000),
                               .quiet = rgb(0x202020),
                               .hairline = rgb(0x000000),
                               .accent = rgb(0x0000C8),
                               .hedge = rgb(0x7A2E00),
                               .selection = rgb(0xB8D4FF),
                               .hover = rgb(0xE0E0E0),
                               .on_accent = rgb(0xFFFFFF),
                               .shade = 0x99000000,
                               .hues = {rgb(0x0E2D53), rgb(0x934C03), rgb(0x11684F), rgb(0x300419),
                                        rgb(0x134B6F), rgb(0x5E4200), rgb(0x38328E), rgb(0x5E5D27)},
                               .no_speaker = rgb(0x303030),
                               .tints = {rgb(0xD8C6FD), rgb(0xF2E1BE), rgb(0xA3F2F0), rgb(0xF2C1C3), rgb(0xC8CDE4), rgb(0xE0CF97), rgb(0xEED2FF), rgb(0xBED9A8)},
                     .no_speaker_tint = rgb(0xE8E3DC)};

constexpr Theme contrast_dark{.name = "contrast",
                              .paper = rgb(0x000000),
                              .panel = rgb(0x000000),
                              .ink = rgb(0xFFFFFF),
                              .quiet = rgb(0xE4E4E4),
                              .hairline = rgb(0xFFFFFF),
                              .accent = rgb(0xFFE24A),
                              .hedge = rgb(0xFFC66B),
                              .selection = rgb(0x26508C),
                              .hover = rgb(0x2C2C2C),
                              .on_accent = rgb(0x000000),
                              .shade = 0xB2000000,
                              .hues = {rgb(0x9DC2F1), rgb(0xD98F5A), rgb(0x46D2A5), rgb(0xFFE9F9),
                                       rgb(0x74A1AF), rgb(0xDFB808), rgb(0x7EA9F2), rgb(0xEEEA6C)},
                              .no_speaker = rgb(0xD0D0D0),
                              .tints = {rgb(0x10486E), rgb(0x643C03), rgb(0x072503), rgb(0x494245), rgb(0x1F2429), rgb(0x452D03), rgb(0x212C4B), rgb(0x37482C)},
                     .no_speaker_tint = rgb(0x332D25)};

// A projector in a room that is not dark: black on white, strong grounds and lines.
constexpr Theme projector{.name = "projector",
                          .paper = rgb(0xFFFFFF),
                          .panel = rgb(0xF4F4F4),
                          .ink = rgb(0x000000),
                          .quiet = rgb(0x303030),
                          .hairline = rgb(0x8A8A8A),
                          .accent = rgb(0x0000C8),
                          .hedge = rgb(0x8F3500),
                          .selection = rgb(0xA9C8FF),
                          .hover = rgb(0xE0E0E0),
                          .on_accent = rgb(0xFFFFFF),
                          .shade = 0x99000000,
                          .hues = {rgb(0x0E2D53), rgb(0x934C03), rgb(0x11684F), rgb(0x300419),
                                   rgb(0x134B6F), rgb(0x5E4200), rgb(0x38328E), rgb(0x5E5D27)},
                          .no_speaker = rgb(0x303030),
                          .tints = {rgb(0x98A2DC), rgb(0xD49C60), rgb(0x88E1AB), rgb(0xB79DAE), rgb(0xB8C9EB), rgb(0xC8A18E), rgb(0x7DB2FC), rgb(0xF8C583)},
                     .no_speaker_tint = rgb(0xC8C6C4),
                          .weight = 1.6f};

// The colour so far on its way to another.
constexpr Colour between(Colour from, Colour to, float way) {
  Colour out = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    const float a = static_cast<float>((from >> shift) & 0xFF), b = static_cast<float>((to >> shift) & 0xFF);
    out |= static_cast<Colour>(a + (b - a) * way + .5f) << shift;
  }
  return out;
}

}  // namespace

Colour ground_of(const Theme& theme, int hue, bool kept) {
  const Colour tint = hue < 0 ? theme.no_speaker_tint : theme.tints[hue % 8];
  return kept ? between(tint, hue < 0 ? theme.no_speaker : theme.hues[hue % 8], .1f) : tint;
}

const Theme& theme_named(std::string_view name, bool is_dark) {
  if (name == "contrast") return is_dark ? contrast_dark : contrast_light;
  if (name == "projector") return projector;
  return name == "dark" ? dark : light;
}

}  // namespace hearsay::ui
