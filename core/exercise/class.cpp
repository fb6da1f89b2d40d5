// Tested by tests/unit/class_test.cpp.
#include "core/exercise/class.h"

#include <algorithm>
#include <map>

#include "core/exercise/agreement.h"
#include "core/exercise/unitizing.h"

namespace hearsay::exercise {
namespace {

// A word is open to dispute when at least this share of the people marked it and this share did not.
constexpr double at_least = .2;

// The words that a person marked with a label, or as statements that differ, as one run for each fragment.
std::vector<Span> units_of(const Words& words, const Annotator& annotator, Label label, bool statements) {
  std::vector<Span> units;
  for (const Mark& one : annotator.marks) {
    if (one.label != label || (statements && one.elsewhere.empty())) continue;
    const Fragments covered = words.covered(one.fragments);
    units.insert(units.end(), covered.begin(), covered.end());
  }
  return units;
}

// 1 where a person marked a word, else 0.
Ratings marked(const Words& words, const std::vector<std::vector<Span>>& units) {
  Ratings ratings(words.count(), units.size());
  for (std::size_t person = 0; person < units.size(); ++person) {
    for (std::uint32_t word = 0; word < words.count(); ++word) ratings.set(word, person, 0);
    for (const Span unit : units[person])
      for (std::uint32_t word = unit.begin; word < unit.end; ++word) ratings.set(word, person, 1);
  }
  return ratings;
}

// The mean over all pairs of people for which there is a value.
template <class Measure>
std::optional<double> mean_of_pairs(std::size_t people, const Measure& measure) {
  double sum = 0;
  std::size_t pairs = 0;
  for (std::size_t a = 0; a < people; ++a) {
    for (std::size_t b = a + 1; b < people; ++b) {
      const std::optional<double> one = measure(a, b);
      if (!one) continue;
      sum += *one;
      ++pairs;
    }
  }
  if (pairs == 0) return std::nullopt;
  return sum / static_cast<double>(pairs);
}

Agreement agreement_on(const Ratings& ratings) {
  Agreement result;
  result.cohen = mean_of_pairs(ratings.people(),
                               [&](std::size_t a, std::size_t b) { return cohen_kappa(ratings, a, b); });
  result.fleiss = fleiss_kappa(ratings);
  result.alpha = krippendorff_alpha(ratings);
  return result;
}

// Who said each word, by number; none where a person did not mark it as quoted or names nobody. Words that fewer than
// two people marked are left out.
Ratings speakers(const Words& words, const std::vector<Annotator>& annotators) {
  Ratings ratings(words.count(), annotators.size());
  std::map<std::string, int> numbers;
  for (std::size_t person = 0; person < annotators.size(); ++person) {
    for (const Mark& one : annotators[person].marks) {
      if (one.label != Label::quote || one.speaker.empty()) continue;
      const int number = numbers.emplace(one.speaker, static_cast<int>(numbers.size())).first->second;
      for (const Span run : words.covered(one.fragments))
        for (std::uint32_t word = run.begin; word < run.end; ++word) ratings.set(word, person, number);
    }
  }
  return ratings;
}

// `counts`: how many marked each word.
void add_disputes(Label label, bool statements, const std::vector<std::uint16_t>& counts, const std::vector<std::vector<Span>>& units,
                  std::vector<Dispute>& disputes) {
  const double people = static_cast<double>(units.size());
  const auto share = [&](std::size_t word) { return counts[word] / people; };
  const auto open = [&](std::size_t word) { return share(word) >= at_least && share(word) <= 1 - at_least; };
  for (std::uint32_t word = 0; word < counts.size(); ++word) {
    if (!open(word)) continue;
    Dispute one{.label = label, .statement = statements, .words = {word, word}};
    for (; word < counts.size() && open(word); ++word) one.weight += 4 * share(word) * (1 - share(word));
    one.words.end = word;
    for (const std::vector<Span>& person : units) {
      std::uint32_t inside = 0;
      for (const Span unit : person) inside += shared_length(unit, one.words);
      one.marked += 2 * inside >= one.words.length();
    }
    disputes.push_back(one);
  }
}

}  // namespace

ClassView look_at(const Words& words, const std::vector<Annotator>& annotators) {
  ClassView view;
  view.heat.resize(words.count());
  // Adds the disputes; how many marked each word is in `counts`.
  std::vector<std::uint16_t> counts;
  const auto look = [&](Label label, bool statements) {
    std::vector<std::vector<Span>> units;
    for (const Annotator& annotator : annotators) units.push_back(units_of(words, annotator, label, statements));
    const Ratings ratings = marked(words, units);
    counts.assign(words.count(), 0);
    for (std::uint32_t word = 0; word < words.count(); ++word)
      for (std::size_t person = 0; person < annotators.size(); ++person)
        if (ratings.at(word, person) == 1) ++counts[word];

    Agreement agreement = agreement_on(ratings);
    agreement.alpha_u = alpha_u({{words.count(), units}});
    const Task task{.labels = statements ? std::vector<Label>() : std::vector{label}, .kinds = false, .speakers = false, .statements = statements};
    agreement.f1 = mean_of_pairs(annotators.size(), [&](std::size_t a, std::size_t b) -> std::optional<double> {
      const Marking marking = mark(words, annotators[a].marks, annotators[b].marks, task);
      if (marking.judged.empty()) return std::nullopt;  // neither marked anything
      return marking.f1();
    });
    add_disputes(label, statements, counts, units, view.disputes);
    return agreement;
  };
  for (const Label label : all_labels) {
    view.by_label[static_cast<std::size_t>(label)] = look(label, false);
    for (std::uint32_t word = 0; word < words.count(); ++word) view.heat[word].counts[static_cast<std::size_t>(label)] = counts[word];
  }
  const auto marks_statements = [](const Annotator& one) {
    return std::any_of(one.marks.begin(), one.marks.end(), [](const Mark& mark) { return !mark.elsewhere.empty(); });
  };
  if (std::any_of(annotators.begin(), annotators.end(), marks_statements)) view.on_statements = look(Label::quote, true);
  view.on_speakers = agreement_on(speakers(words, annotators));
  std::stable_sort(view.disputes.begin(), view.disputes.end(), [](const Dispute& a, const Dispute& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.words.begin < b.words.begin;
  });
  return view;
}

}  // namespace hearsay::exercise
