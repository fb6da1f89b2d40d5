// Agreement on categories: the published examples, and a plain twin over all small tables.
#include "core/exercise/agreement.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string_view>
#include <vector>

using namespace hearsay::exercise;

namespace {

// One line a person, one letter a unit; '.' is no answer.
Ratings table(std::initializer_list<std::string_view> people) {
  Ratings ratings(people.begin()->size(), people.size());
  std::size_t person = 0;
  for (const std::string_view line : people) {
    for (std::size_t unit = 0; unit < line.size(); ++unit)
      ratings.set(unit, person, line[unit] == '.' ? Ratings::none : line[unit] - '0');
    ++person;
  }
  return ratings;
}

// Units by how many people gave them each category.
Ratings from_counts(const std::vector<std::vector<int>>& units, std::size_t people) {
  Ratings ratings(units.size(), people);
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    std::size_t person = 0;
    for (std::size_t category = 0; category < units[unit].size(); ++category)
      for (int n = 0; n < units[unit][category]; ++n) ratings.set(unit, person++, static_cast<int>(category));
  }
  return ratings;
}

// Alpha by its definition: how often answers to one unit differ, against how often any two answers do.
std::optional<double> plain_alpha(const Ratings& ratings) {
  struct Answer {
    std::size_t unit;
    int category;
    double weight;
  };
  std::vector<Answer> answers;
  for (std::size_t unit = 0; unit < ratings.units(); ++unit) {
    int n = 0;
    for (std::size_t person = 0; person < ratings.people(); ++person) n += ratings.at(unit, person) != Ratings::none;
    if (n < 2) continue;
    for (std::size_t person = 0; person < ratings.people(); ++person)
      if (ratings.at(unit, person) != Ratings::none)
        answers.push_back({unit, ratings.at(unit, person), 1.0 / (n - 1)});
  }
  double observed = 0, expected = 0;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    for (std::size_t j = 0; j < answers.size(); ++j) {
      if (i == j || answers[i].category == answers[j].category) continue;
      if (answers[i].unit == answers[j].unit) observed += answers[i].weight;
      expected += 1;
    }
  }
  if (expected == 0) return std::nullopt;
  const double n = static_cast<double>(answers.size());
  return 1 - (observed / n) / (expected / (n * (n - 1)));
}

}  // namespace

TEST_CASE("agreement: Krippendorff 2011, nominal data") {
  CHECK(krippendorff_alpha(table({"0100000010", "1110010000"})).value() == doctest::Approx(0.0952).epsilon(0.001));
  CHECK(krippendorff_alpha(table({"001132224330", "101112224333"})).value() == doctest::Approx(0.6920).epsilon(0.001));
  const Ratings with_gaps = table({"123321412...", "1233224125.3", ".3332342251.", "12332441251."});
  CHECK(krippendorff_alpha(with_gaps).value() == doctest::Approx(0.7434).epsilon(0.001));
  CHECK_FALSE(fleiss_kappa(with_gaps));
}

TEST_CASE("agreement: Krippendorff 1995, one unitizing as a coding, by three measures") {
  const Ratings ratings = table({"001111111100001111110000", "000011110000000110000000"});
  CHECK(cohen_kappa(ratings, 0, 1).value() == doctest::Approx(0.385).epsilon(0.002));
  CHECK(fleiss_kappa(ratings).value() == doctest::Approx(0.314).epsilon(0.002));  // of two: Scott's pi
  CHECK(krippendorff_alpha(ratings).value() == doctest::Approx(0.329).epsilon(0.002));
}

TEST_CASE("agreement: textbook kappas") {
  const auto two_by_two = [](int both, int only_first, int only_second, int neither) {
    Ratings ratings(static_cast<std::size_t>(both + only_first + only_second + neither), 2);
    std::size_t unit = 0;
    const auto put = [&](int n, int a, int b) {
      for (; n > 0; --n, ++unit) {
        ratings.set(unit, 0, a);
        ratings.set(unit, 1, b);
      }
    };
    put(both, 1, 1), put(only_first, 1, 0), put(only_second, 0, 1), put(neither, 0, 0);
    return cohen_kappa(ratings, 0, 1).value();
  };
  CHECK(two_by_two(20, 5, 10, 15) == doctest::Approx(0.4));
  CHECK(two_by_two(45, 15, 25, 15) == doctest::Approx(0.1304).epsilon(0.001));
  CHECK(two_by_two(25, 35, 5, 35) == doctest::Approx(0.2593).epsilon(0.001));

  // Fourteen people, ten units, five categories.
  const Ratings many = from_counts({{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
                                    {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}},
                                   14);
  CHECK(fleiss_kappa(many).value() == doctest::Approx(0.2099).epsilon(0.001));
  CHECK(observed_agreement(many).value() == doctest::Approx(0.3780).epsilon(0.001));
}

TEST_CASE("agreement: nothing is said where chance has nothing to say") {
  for (const Ratings& ratings : {table({"111", "111"}), table({"...", "..."}), table({"1..", ".1."}), Ratings(0, 0)}) {
    CHECK_FALSE(krippendorff_alpha(ratings));
    CHECK_FALSE(fleiss_kappa(ratings));
    if (ratings.people() == 2) CHECK_FALSE(cohen_kappa(ratings, 0, 1));
  }
  CHECK_FALSE(observed_agreement(table({"12."})));
  CHECK(observed_agreement(table({"111", "111"})) == 1.0);
}

TEST_CASE("agreement: alpha is its definition's, over all tables of three units, three people and two categories") {
  for (int n = 0; n < 3 * 3 * 3 * 3 * 3 * 3 * 3 * 3 * 3; ++n) {
    Ratings ratings(3, 3);
    int rest = n;
    for (std::size_t unit = 0; unit < 3; ++unit)
      for (std::size_t person = 0; person < 3; ++person, rest /= 3) ratings.set(unit, person, rest % 3 - 1);
    const std::optional<double> alpha = krippendorff_alpha(ratings), plain = plain_alpha(ratings);
    REQUIRE(alpha.has_value() == plain.has_value());
    if (alpha) REQUIRE(*alpha == doctest::Approx(*plain));
  }
}
