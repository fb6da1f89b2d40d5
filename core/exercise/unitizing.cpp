// Tested against the published examples and a plain twin by tests/unit/unitizing_test.cpp.
#include "core/exercise/unitizing.h"

#include <algorithm>
#include <functional>

namespace hearsay::exercise {
namespace {

// A stretch of a person's continuum: a unit, or the gap between two.
struct Stretch {
  Span span = {};
  bool unit = false;
};

std::vector<Span> joined(std::vector<Span> units, std::uint32_t length) {
  std::sort(units.begin(), units.end());
  std::vector<Span> result;
  for (Span unit : units) {
    unit.end = std::min(unit.end, length);
    if (unit.begin >= unit.end) continue;
    if (!result.empty() && unit.begin < result.back().end) {
      result.back().end = std::max(result.back().end, unit.end);
    } else {
      result.push_back(unit);
    }
  }
  return result;
}

std::vector<Stretch> stretches(const std::vector<Span>& units, std::uint32_t length) {
  std::vector<Stretch> result;
  std::uint32_t at = 0;
  for (const Span unit : units) {
    if (unit.begin > at) result.push_back({{at, unit.begin}, false});
    result.push_back({unit, true});
    at = unit.end;
  }
  if (at < length) result.push_back({{at, length}, false});
  return result;
}

double square(std::uint32_t n) { return static_cast<double>(n) * n; }
double apart(std::uint32_t a, std::uint32_t b) { return square(a < b ? b - a : a - b); }

// Two units that overlap differ by how far their ends are apart; a unit in the other's gap by its whole length.
double difference(const Stretch& a, const Stretch& b) {
  if (a.unit && b.unit) return apart(a.span.begin, b.span.begin) + apart(a.span.end, b.span.end);
  if (a.unit && b.span.contains(a.span)) return square(a.span.length());
  if (b.unit && a.span.contains(b.span)) return square(b.span.length());
  return 0;
}

// Over all pairs of stretches that share a part of the continuum.
double difference(const std::vector<Stretch>& a, const std::vector<Stretch>& b) {
  double sum = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    sum += difference(a[i], b[j]);
    const std::uint32_t end_a = a[i].span.end, end_b = b[j].span.end;
    i += end_a <= end_b;
    j += end_b <= end_a;
  }
  return sum;
}

}  // namespace

Disagreement unitizing_disagreement(const Continuum& continuum) {
  const std::size_t people = continuum.people.size();
  if (people < 2 || continuum.length == 0) return {};
  std::vector<std::vector<Stretch>> all;
  for (const std::vector<Span>& units : continuum.people)
    all.push_back(stretches(joined(units, continuum.length), continuum.length));

  Disagreement result;
  for (std::size_t i = 0; i < people; ++i)
    for (std::size_t j = i + 1; j < people; ++j) result.observed += 2 * difference(all[i], all[j]);
  const double length = continuum.length, m = static_cast<double>(people);
  result.observed /= m * (m - 1) * length * length;

  std::vector<std::uint32_t> gaps, units;  // lengths
  for (const std::vector<Stretch>& person : all)
    for (const Stretch& stretch : person) (stretch.unit ? units : gaps).push_back(stretch.span.length());
  std::sort(gaps.begin(), gaps.end(), std::greater<>());
  std::sort(units.begin(), units.end(), std::greater<>());
  double sum = 0, inside = 0;
  double room = 0;        // of the gaps that are at least as long as the unit: their lengths
  std::size_t fit = 0;    // and their number
  for (const std::uint32_t l : units) {
    for (; fit < gaps.size() && gaps[fit] >= l; ++fit) room += gaps[fit];
    const double n = l, places = room - static_cast<double>(fit) * (n - 1);
    sum += (static_cast<double>(units.size()) - 1) / 3 * (2 * n * n * n - 3 * n * n + n) + n * n * places;
    inside += n * (n - 1);
  }
  const double whole = m * length;
  if (sum > 0) result.expected = 2 / length * sum / (whole * (whole - 1) - inside);
  return result;
}

std::optional<double> alpha_u(const std::vector<Continuum>& categories) {
  Disagreement sum;
  for (const Continuum& continuum : categories) {
    const Disagreement one = unitizing_disagreement(continuum);
    sum.observed += one.observed;
    sum.expected += one.expected;
  }
  if (!(sum.expected > 0)) return std::nullopt;
  return 1 - sum.observed / sum.expected;
}

}  // namespace hearsay::exercise
