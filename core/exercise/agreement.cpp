// Tested against published examples and a plain twin by tests/unit/agreement_test.cpp.
#include "core/exercise/agreement.h"

#include <algorithm>

namespace hearsay::exercise {
namespace {

// What is counted of each unit: how many answers it has, and how many pairs of them are the same.
struct UnitCounts {
  std::vector<std::uint64_t> of;  // by category
  std::uint64_t answers = 0;

  std::uint64_t equal_pairs() const {  // ordered
    std::uint64_t pairs = 0;
    for (const std::uint64_t n : of)
      if (n > 1) pairs += n * (n - 1);
    return pairs;
  }
};

UnitCounts counts(const Ratings& ratings, std::size_t unit) {
  UnitCounts result{std::vector<std::uint64_t>(ratings.categories(), 0), 0};
  for (std::size_t person = 0; person < ratings.people(); ++person) {
    const int category = ratings.at(unit, person);
    if (category == Ratings::none) continue;
    ++result.of[static_cast<std::size_t>(category)];
    ++result.answers;
  }
  return result;
}

double share(std::uint64_t part, std::uint64_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

std::optional<double> beyond_chance(double observed, double by_chance) {
  if (by_chance >= 1) return std::nullopt;
  return (observed - by_chance) / (1 - by_chance);
}

}  // namespace

Ratings::Ratings(std::size_t units, std::size_t people)
    : units_(units), people_(people), values_(units * people, none) {}

void Ratings::set(std::size_t unit, std::size_t person, int category) {
  values_[unit * people_ + person] = std::max(category, none);
  if (category >= 0) categories_ = std::max(categories_, static_cast<std::size_t>(category) + 1);
}

std::optional<double> observed_agreement(const Ratings& ratings) {
  std::uint64_t equal = 0, pairs = 0;
  for (std::size_t unit = 0; unit < ratings.units(); ++unit) {
    const UnitCounts unit_counts = counts(ratings, unit);
    equal += unit_counts.equal_pairs();
    if (unit_counts.answers > 1) pairs += unit_counts.answers * (unit_counts.answers - 1);
  }
  if (pairs == 0) return std::nullopt;
  return share(equal, pairs);
}

std::optional<double> cohen_kappa(const Ratings& ratings, std::size_t first, std::size_t second) {
  std::vector<std::uint64_t> of_first(ratings.categories(), 0), of_second(ratings.categories(), 0);
  std::uint64_t both = 0, equal = 0;
  for (std::size_t unit = 0; unit < ratings.units(); ++unit) {
    const int a = ratings.at(unit, first), b = ratings.at(unit, second);
    if (a == Ratings::none || b == Ratings::none) continue;
    ++both;
    equal += a == b;
    ++of_first[static_cast<std::size_t>(a)];
    ++of_second[static_cast<std::size_t>(b)];
  }
  if (both == 0) return std::nullopt;
  std::uint64_t by_chance = 0;
  for (std::size_t category = 0; category < of_first.size(); ++category)
    by_chance += of_first[category] * of_second[category];
  return beyond_chance(share(equal, both), share(by_chance, both * both));
}

std::optional<double> fleiss_kappa(const Ratings& ratings) {
  std::vector<std::uint64_t> of(ratings.categories(), 0);
  std::uint64_t answers = 0, equal = 0, pairs = 0, per_unit = 0;
  for (std::size_t unit = 0; unit < ratings.units(); ++unit) {
    const UnitCounts unit_counts = counts(ratings, unit);
    if (unit_counts.answers == 0) continue;
    if (unit_counts.answers < 2 || (per_unit != 0 && unit_counts.answers != per_unit)) return std::nullopt;
    per_unit = unit_counts.answers;
    for (std::size_t category = 0; category < of.size(); ++category) of[category] += unit_counts.of[category];
    answers += per_unit;
    equal += unit_counts.equal_pairs();
    pairs += per_unit * (per_unit - 1);
  }
  if (pairs == 0) return std::nullopt;
  std::uint64_t by_chance = 0;
  for (const std::uint64_t n : of) by_chance += n * n;
  return beyond_chance(share(equal, pairs), share(by_chance, answers * answers));
}

std::optional<double> krippendorff_alpha(const Ratings& ratings) {
  std::vector<std::uint64_t> of(ratings.categories(), 0);
  std::uint64_t answers = 0;
  double disagreement = 0;  // observed: pairs that differ, each unit's weighed by its answers
  for (std::size_t unit = 0; unit < ratings.units(); ++unit) {
    const UnitCounts unit_counts = counts(ratings, unit);
    const std::uint64_t n = unit_counts.answers;
    if (n < 2) continue;
    for (std::size_t category = 0; category < of.size(); ++category) of[category] += unit_counts.of[category];
    answers += n;
    disagreement += share(n * (n - 1) - unit_counts.equal_pairs(), n - 1);
  }
  if (answers < 2) return std::nullopt;
  std::uint64_t differ = answers * (answers - 1);  // pairs of any two answers
  for (const std::uint64_t n : of)
    if (n > 1) differ -= n * (n - 1);
  if (differ == 0) return std::nullopt;
  return 1 - disagreement * share(answers - 1, differ);
}

}  // namespace hearsay::exercise
