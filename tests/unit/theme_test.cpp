// The speakers' colours as people with the common colour-blindnesses see them, in every theme.
//
// Simulated with the matrices of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6),
// 2009, at severity 1 (protanopia, deuteranopia, tritanopia), applied to linear sRGB. Distances are CIE 1976
// ΔE*ab under D65, where about 2.3 is just noticeable (Mahy, Van Eycken and Oosterlinck, Color Research &
// Application 19, 1994).
#include "web/ui/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

using namespace hearsay::ui;

namespace {

using Three = std::array<double, 3>;
using Matrix = std::array<Three, 3>;

constexpr Matrix unchanged{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
// IEC 61966-2-1: linear sRGB to CIE XYZ.
constexpr Matrix to_xyz{{{0.4124564, 0.3575761, 0.1804375},
                         {0.2126729, 0.7151522, 0.0721750},
                         {0.0193339, 0.1191920, 0.9503041}}};

Three times(const Matrix& m, const Three& v) {
  Three out{};
  for (std::size_t row = 0; row < 3; ++row)
    for (std::size_t i = 0; i < 3; ++i) out[row] += m[row][i] * v[i];
  return out;
}

Three linear(Colour colour) {
  Three out{};
  for (unsigned i = 0; i < 3; ++i) {
    const double c = ((colour >> (8 * i)) & 0xFF) / 255.0;
    out[i] = c <= .04045 ? c / 12.92 : std::pow((c + .055) / 1.055, 2.4);
  }
  return out;
}

Three lab(Colour colour, const Matrix& eyes) {
  Three seen = times(eyes, linear(colour));
  for (double& c : seen) c = std::clamp(c, 0.0, 1.0);
  const Three xyz = times(to_xyz, seen);
  const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
  const double x = f(xyz[0] / .95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(Colour a, Colour b, const Matrix& eyes) {
  const Three p = lab(a, eyes), q = lab(b, eyes);
  return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

}  // namespace

TEST_CASE("theme: the simulation is the published one") {
  // White stays white and grey grey; what a colour-blindness is known to confuse comes near.
  for (const Matrix& eyes : {unchanged, protanopia, deuteranopia, tritanopia}) {
    CHECK(distance(rgb(0xFFFFFF), rgb(0x000000), eyes) == doctest::Approx(100).epsilon(.001));
    const Three grey = lab(rgb(0x808080), eyes);
    CHECK(std::hypot(grey[1], grey[2]) < .1);
  }
  const double seen = distance(rgb(0xC04040), rgb(0x6F7F20), unchanged);
  CHECK(distance(rgb(0xC04040), rgb(0x6F7F20), deuteranopia) < seen / 3);
  CHECK(distance(rgb(0x3060C0), rgb(0x207860), tritanopia) <
        distance(rgb(0x3060C0), rgb(0x207860), unchanged) / 2);
}

TEST_CASE("theme: every two speakers are told apart, with every eye, in every theme") {
  struct Eye {
    const char* name;
    Matrix matrix;
  };
  const Eye eyes[] = {{"all cones", unchanged},
                      {"protanopia", protanopia},
                      {"deuteranopia", deuteranopia},
                      {"tritanopia", tritanopia}};
  for (const char* name : {"light", "dark", "projector", "contrast"})
    for (const bool dark : {false, true}) {
      const Theme& theme = theme_named(name, dark);
      std::vector<Colour> all(std::begin(theme.hues), std::end(theme.hues));
      all.push_back(theme.no_speaker);
      for (const Eye& eye : eyes)
        for (std::size_t a = 0; a < all.size(); ++a)
          for (std::size_t b = a + 1; b < all.size(); ++b) {
            // Four speakers are more than most articles have: those are further apart.
            const double least = b < 4 ? 20 : 10;
            CAPTURE(name);
            CAPTURE(eye.name);
            CAPTURE(a);
            CAPTURE(b);
            CHECK(distance(all[a], all[b], eye.matrix) >= least);
          }
    }
}

// WCAG 2: relative luminance and contrast.
double contrast(Colour a, Colour b) {
  const auto luminance = [](Colour c) {
    const Three l = linear(c);
    return .2126 * l[0] + .7152 * l[1] + .0722 * l[2];
  };
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + .05) / (std::min(x, y) + .05);
}

TEST_CASE("theme: what quotes lie on stands out from the paper and differs from speaker to speaker, with every eye") {
  CHECK(contrast(rgb(0xFFFFFF), rgb(0)) == doctest::Approx(21));
  for (const char* name : {"light", "dark", "projector", "contrast"})
    for (const bool dark : {false, true})
      for (const bool kept : {false, true}) {
        const Theme& theme = theme_named(name, dark);
        CAPTURE(name);
        CAPTURE(dark);
        CAPTURE(kept);
        std::vector<Colour> all;
        for (int hue = 0; hue < 8; ++hue) all.push_back(ground_of(theme, hue, kept));
        all.push_back(ground_of(theme, -1, kept));
        CHECK(ground_of(theme, 8, kept) == all[0]);
        for (const Colour ground : all) {
          CHECK(contrast(ground, theme.paper) >= (theme.name == std::string_view("projector") ? 1.5 : 1.25));
          CHECK(contrast(ground, theme.ink) >= 6);
        }
        for (const Matrix& eye : {unchanged, protanopia, deuteranopia, tritanopia})
          for (std::size_t a = 0; a < all.size(); ++a)
            for (std::size_t b = a + 1; b < all.size(); ++b) {
              CAPTURE(a);
              CAPTURE(b);
              CHECK(distance(all[a], all[b], eye) >= (b < 4 ? 12 : 5));
            }
      }
}
