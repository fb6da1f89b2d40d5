// Agreement on where things are: the published examples, and a plain twin over all small continua.
#include "core/exercise/unitizing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace hearsay;
using namespace hearsay::exercise;

namespace {

using Units = std::vector<Span>;

// The units of the table on page 57 of Krippendorff 1995, every length multiplied by `stretch`.
Continuum stretched(std::uint32_t stretch, std::vector<Units> people) {
  for (Units& units : people)
    for (Span& unit : units) unit = {unit.begin * stretch, unit.end * stretch};
  return {24 * stretch, people};
}
const std::vector<Units> a{{{2, 10}, {14, 20}}, {{4, 8}, {15, 17}}};
const std::vector<Units> b{{{0, 18}}, {{0, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 6}, {6, 9}, {9, 10}}};
const std::vector<Units> c{{{2, 8}, {10, 12}, {14, 18}, {20, 22}}, {{0, 2}, {4, 8}, {10, 14}, {16, 18}, {20, 22}}};
const std::vector<Units> d{{{0, 2}, {2, 10}, {10, 14}, {14, 20}, {20, 24}}, {{0, 4}, {4, 8}, {8, 15}, {15, 17}, {17, 24}}};

// By the definition: each pair of stretches of two people, wherever they are.
double plain_observed(const Continuum& continuum) {
  struct Piece {
    double begin, length;
    bool unit;
  };
  std::vector<std::vector<Piece>> all;
  for (const Units& units : continuum.people) {
    std::vector<Piece> pieces;
    double at = 0;
    for (const Span unit : units) {
      if (unit.begin > at) pieces.push_back({at, unit.begin - at, false});
      pieces.push_back({static_cast<double>(unit.begin), static_cast<double>(unit.length()), true});
      at = unit.end;
    }
    if (at < continuum.length) pieces.push_back({at, continuum.length - at, false});
    all.push_back(pieces);
  }
  double sum = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < all.size(); ++j) {
      if (i == j) continue;
      for (const Piece& g : all[i]) {
        for (const Piece& h : all[j]) {
          const double begins = g.begin - h.begin, lengths = g.length - h.length;
          if (g.unit && h.unit && -g.length < begins && begins < h.length) {
            sum += begins * begins + (begins + lengths) * (begins + lengths);
          } else if (g.unit && !h.unit && -lengths >= begins && begins >= 0) {
            sum += g.length * g.length;
          } else if (!g.unit && h.unit && lengths >= -begins && begins <= 0) {
            sum += h.length * h.length;
          }
        }
      }
    }
  }
  const double m = static_cast<double>(all.size()), length = continuum.length;
  return sum / (m * (m - 1) * length * length);
}

double plain_expected(const Continuum& continuum) {
  double sum = 0, inside = 0, units = 0;
  std::vector<double> gaps;
  for (const Units& person : continuum.people) {
    double at = 0;
    for (const Span unit : person) {
      if (unit.begin > at) gaps.push_back(unit.begin - at);
      at = unit.end;
      ++units;
    }
    if (at < continuum.length) gaps.push_back(continuum.length - at);
  }
  for (const Units& person : continuum.people) {
    for (const Span unit : person) {
      const double l = unit.length();
      sum += (units - 1) / 3 * (2 * l * l * l - 3 * l * l + l);
      for (const double gap : gaps)
        if (gap >= l) sum += l * l * (gap - l + 1);
      inside += l * (l - 1);
    }
  }
  if (sum == 0) return 0;
  const double m = static_cast<double>(continuum.people.size()), length = continuum.length;
  return 2 / length * sum / (m * length * (m * length - 1) - inside);
}

// All units of a continuum of `length`, as the letters of a number in base 3: outside, goes on, begins.
bool units_of(int n, std::uint32_t length, Units& out) {
  out.clear();
  int before = 0;
  for (std::uint32_t at = 0; at < length; ++at, n /= 3) {
    const int what = n % 3;
    if (what == 1 && before == 0) return false;  // nothing that could go on
    if (what == 2) out.push_back({at, at + 1});
    if (what == 1) out.back().end = at + 1;
    before = what;
  }
  return true;
}

}  // namespace

TEST_CASE("unitizing: Krippendorff 2004, page 254") {
  // A continuum from 150 to 450, seen from 0.
  const Continuum category_c{300, {{{75, 145}, {220, 250}}, {{70, 150}, {205, 225}, {250, 270}}}};
  const Continuum category_k{300, {{{30, 90}, {150, 200}}, {{30, 90}, {150, 200}}}};
  CHECK(unitizing_disagreement(category_c).observed == doctest::Approx(0.0144).epsilon(0.005));
  CHECK(unitizing_disagreement(category_c).expected == doctest::Approx(0.0532).epsilon(0.005));
  CHECK(alpha_u({category_c}).value() == doctest::Approx(0.7286).epsilon(0.0005));
  CHECK(unitizing_disagreement(category_k).expected == doctest::Approx(0.0490).epsilon(0.005));
  CHECK(alpha_u({category_k}) == 1.0);
  CHECK(alpha_u({category_c, category_k}).value() == doctest::Approx(0.8591).epsilon(0.0005));
}

TEST_CASE("unitizing: Krippendorff 1995, page 57, on a fine continuum") {
  CHECK(unitizing_disagreement(stretched(1, a)).observed == doctest::Approx(0.03125));
  CHECK(unitizing_disagreement(stretched(1, b)).observed == doctest::Approx(2.26736));
  CHECK(unitizing_disagreement(stretched(1, c)).observed == doctest::Approx(0.02777).epsilon(0.001));
  CHECK(unitizing_disagreement(stretched(1, d)).observed == doctest::Approx(0.38715));
  const std::uint32_t fine = 50000;
  CHECK(alpha_u({stretched(fine, a)}).value() == doctest::Approx(0.553).epsilon(0.01));
  CHECK(alpha_u({stretched(fine, b)}).value() == doctest::Approx(-0.926).epsilon(0.01));
  CHECK(alpha_u({stretched(fine, c)}).value() == doctest::Approx(0.679).epsilon(0.01));
  CHECK(alpha_u({stretched(fine, d)}).value() == doctest::Approx(0.066).epsilon(0.05));
}

TEST_CASE("unitizing: the plain definition, over all pairs of units in seven words") {
  std::vector<Units> all;
  Units units;
  for (int n = 0; n < 3 * 3 * 3 * 3 * 3 * 3 * 3; ++n)
    if (units_of(n, 7, units)) all.push_back(units);
  REQUIRE(all.size() == 610);
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i; j < all.size(); ++j) {
      const Continuum continuum{7, {all[i], all[j]}};
      const Disagreement got = unitizing_disagreement(continuum);
      REQUIRE(got.observed == doctest::Approx(plain_observed(continuum)));
      REQUIRE(got.expected == doctest::Approx(plain_expected(continuum)));
      if (i == j) REQUIRE(got.observed == 0);
    }
  }
}

TEST_CASE("unitizing: what overlaps within a person is joined, what lies outside is cut") {
  const Continuum plain{10, {{{2, 6}}, {{3, 7}}}};
  const Continuum nested{10, {{{3, 5}, {2, 6}, {2, 6}}, {{3, 7}, {12, 14}}}};
  CHECK(unitizing_disagreement(nested).observed == unitizing_disagreement(plain).observed);
  CHECK(unitizing_disagreement(nested).expected == unitizing_disagreement(plain).expected);
}

TEST_CASE("unitizing: nothing is said of nothing") {
  CHECK_FALSE(alpha_u({}));
  CHECK_FALSE(alpha_u({{10, {{}, {}}}}));
  CHECK_FALSE(alpha_u({{10, {{{1, 2}}}}}));
  CHECK_FALSE(alpha_u({{0, {{}, {}}}}));
}
