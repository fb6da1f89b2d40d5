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
                      .tint = .16f};

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
                     .tint = .22f};

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
                               .tint = .12f};

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
                              .tint = .28f};

}  // namespace

const Theme& theme_named(std::string_view name, bool is_dark) {
  if (name == "contrast") return is_dark ? contrast_dark : contrast_light;
  return name == "dark" ? dark : light;
}

}  // namespace hearsay::ui
