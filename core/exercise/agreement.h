// How far several people agree on which category each unit has: one value a person and unit.
//
//   Ratings ratings(12, 4);                       // 12 units, 4 people; nothing is said yet
//   ratings.set(0, 2, 1);                         // the third person gave the first unit category 1
//   krippendorff_alpha(ratings)                   // 0.743; no value where it is not defined
//
// 1 is full agreement, 0 what chance gives, and less than 0 is less than that. There is no value where chance
// has nothing to say: fewer than two answers, or only one category in all of them.
//
// [X] Cohen's kappa of two people         Cohen, "A coefficient of agreement for nominal scales", 1960
// [X] Fleiss' kappa of several            Fleiss, "Measuring nominal scale agreement among many raters", 1971
// [X] Krippendorff's alpha, nominal       Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011
// [ ] ordinal and interval alpha: how sure a hedge is has few steps and is compared as a category
//
// Cost: O(units · people + categories). Deterministic: sums are of whole numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace hearsay::exercise {

class Ratings {
 public:
  // A unit that a person gave no category.
  static constexpr int none = -1;

  Ratings(std::size_t units, std::size_t people);
  std::size_t units() const { return units_; }
  std::size_t people() const { return people_; }
  // One more than the largest category that was set.
  std::size_t categories() const { return categories_; }
  int at(std::size_t unit, std::size_t person) const { return values_[unit * people_ + person]; }
  // `category` is `none` or at least 0; categories need not be dense, but cost is linear in the largest one.
  void set(std::size_t unit, std::size_t person, int category);

 private:
  std::size_t units_, people_, categories_ = 0;
  std::vector<int> values_;
};

// The share of pairs of answers to one unit that are the same; 0 … 1. No value without a pair.
std::optional<double> observed_agreement(const Ratings& ratings);

// Of two people of the ratings, over the units that both answered.
std::optional<double> cohen_kappa(const Ratings& ratings, std::size_t first, std::size_t second);

// Wants the same number of answers, at least two, to every unit that has any. No value otherwise: that is what
// Krippendorff's alpha is for.
std::optional<double> fleiss_kappa(const Ratings& ratings);

// Any number of people, any answers missing. Units with fewer than two answers do not count.
std::optional<double> krippendorff_alpha(const Ratings& ratings);

}  // namespace hearsay::exercise
