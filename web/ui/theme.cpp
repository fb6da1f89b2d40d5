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
                      .hues = {rgb(0x0072B2), rgb(0xC15A00), rgb(0x00795A), rgb(0xA8527F), rgb(0x2E86B5),
                               rgb(0xA97800), rgb(0x7A6FC2), rgb(0x7D7A00)},
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
                     .hues = {rgb(0x4FA8E0), rgb(0xE98A45), rgb(0x35B58D), rgb(0xD994B8), rgb(0x7CC7EE),
                              rgb(0xE0AE3A), rgb(0xA69BE8), rgb(0xC9C344)},
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
                               .hues = {rgb(0x00466E), rgb(0x7A3600), rgb(0x004D38), rgb(0x6B2A4C),
                                        rgb(0x0A4A6E), rgb(0x5E4200), rgb(0x3E3490), rgb(0x454300)},
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
                              .hues = {rgb(0x8CCBFF), rgb(0xFFB27A), rgb(0x6FE3BF), rgb(0xFFB5DA),
                                       rgb(0xA8E0FF), rgb(0xFFD56B), rgb(0xC9C0FF), rgb(0xEDE86A)},
                              .no_speaker = rgb(0xD0D0D0),
                              .tint = .28f};

}  // namespace

const Theme& theme_named(std::string_view name, bool is_dark) {
  if (name == "contrast") return is_dark ? contrast_dark : contrast_light;
  return name == "dark" ? dark : light;
}

}  // namespace hearsay::ui
