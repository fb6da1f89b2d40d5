// Tested by tests/unit/compare_statements_test.cpp.
#include "core/compare/clusters.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

#include "core/text/disjoint_sets.h"

namespace hearsay::comparing {

namespace {

constexpr std::int64_t never = std::numeric_limits<std::int32_t>::min() / 2;
// Says nothing for or against: the pair does not count in an average.
constexpr std::int64_t neutral = never - 1;

// Most stems are the same: the headline's quotation and the body's.
bool nearly_same(const SaidUnit& a, const SaidUnit& b) {
  std::vector<StemId> both;
  std::set_intersection(a.stems.begin(), a.stems.end(), b.stems.begin(), b.stems.end(),
                        std::back_inserter(both));
  return 2 * both.size() > std::max(a.stems.size(), b.stems.size());
}

// Whether two quotations of one article can be of one utterance: the one is the other or a part of it, or it is a headline,
// which gives the body's in fewer and in other words.
bool gives_again(const SaidUnit& a, const SaidUnit& b) {
  if (a.heading || b.heading) return nearly_same(a, b);
  const bool a_is_longer = a.quoted_numbers.size() > b.quoted_numbers.size();
  const std::vector<std::uint32_t>&all = a_is_longer ? a.quoted_numbers : b.quoted_numbers,
        &part = a_is_longer ? b.quoted_numbers : a.quoted_numbers;
  std::size_t at = 0;
  for (const std::uint32_t word : all)
    if (at < part.size() && word == part[at]) ++at;
  return at == part.size();
}

// A piece inside another one of the same speaker: "she said she feared that …".
bool is_copy(const SaidUnit& a, const SaidUnit& b) {
  return a.source == b.source && a.person == b.person && a.attribution != b.attribution &&
         std::any_of(a.span.begin(), a.span.end(), [&](Span part) {
           return std::any_of(b.span.begin(), b.span.end(), [&](Span other) { return part.overlaps(other); });
         });
}

// What speaks for and against each pair of pieces.
class Pairs {
 public:
  Pairs(const std::vector<SaidUnit>& units, const std::vector<ComparedPerson>& persons,
        const Similarity& similarity)
      : units_(units),
        persons_(persons),
        size_(units.size()),
        evidence_(size_ * size_),
        odds_(size_ * size_),
        copies_(size_) {
    for (const SaidUnit& unit : units) sources_ = std::max<std::size_t>(sources_, unit.source + 1);
    rivals_.resize(size_ * sources_);
    associated_.resize(persons.size() * persons.size());
    for (std::size_t p = 0; p < persons.size(); ++p)
      for (std::size_t q = p + 1; q < persons.size(); ++q)
        associated_[p * persons.size() + q] = associated_[q * persons.size() + p] =
            are_associates(persons[p], persons[q]);
    // The last column: of whoever it is.
    pieces_.resize(sources_ * (persons.size() + 1));
    for (const SaidUnit& unit : units) {
      who_.push_back({unit.person, unit.carrier,
                      unit.person == nobody || !persons[static_cast<std::size_t>(unit.person)].named});
      ++pieces_[column(unit.source, nobody)];
      if (unit.person != nobody) ++pieces_[column(unit.source, unit.person)];
      profiles_.push_back(similarity.profile(unit.stems));
    }
    odds_in_.resize(size_ * sources_);
    for (std::size_t i = 0; i < size_; ++i)
      for (std::size_t j = i + 1; j < size_; ++j) {
        if (!may_be_one(i, j)) continue;
        const Evidence evidence = similarity.evidence(units[i], profiles_[i], units[j], profiles_[j]);
        evidence_[i * size_ + j] = evidence_[j * size_ + i] = evidence;
        if (!same_speaker(i, j)) continue;
        if (is_copy(units[i], units[j])) {
          copies_[i].push_back(j);
          copies_[j].push_back(i);
        }
        const double odds = Similarity::odds(evidence);
        odds_[i * size_ + j] = odds_[j * size_ + i] = odds;
        odds_in_[i * sources_ + units[j].source] += odds;
        odds_in_[j * sources_ + units[i].source] += odds;
      }
    std::vector<std::vector<std::size_t>> of_person(persons.size());
    for (std::size_t i = 0; i < size_; ++i)
      if (units[i].person != nobody) of_person[static_cast<std::size_t>(units[i].person)].push_back(i);
    for (const std::vector<std::size_t>& pieces : of_person)
      for (const std::size_t i : pieces)
        for (const std::size_t j : pieces)
          if (i != j) rivals_[j * sources_ + units[i].source].add(odds_left(i, j));
  }
  // Whether there is any evidence: without it the value is not above 0.
  bool speaks_for(std::size_t i, std::size_t j) const { return evidence_[i * size_ + j] > 0; }
  // Evidence less doubt; `never` where the two cannot be one, or nobody would compare them.
  std::int64_t value(std::size_t i, std::size_t j) const {
    const SaidUnit &a = units_[i], &b = units_[j];
    if (!may_be_one(i, j)) return never;
    const bool same = same_speaker(i, j), one_article = a.source == b.source;
    if (one_article && a.attribution == b.attribution && !nearly_same(a, b))
      return std::max(i, j) - std::min(i, j) == 1 ? neutral : never;
    if (one_article && (!same || (a.in_marks && b.in_marks && !gives_again(a, b)))) return never;
    const Evidence evidence = evidence_[i * size_ + j];
    if (evidence > 0 && (is_better_said_beside(i, j) || is_better_said_beside(j, i))) return never;
    if (!same) {
      // Somebody unknown may have said anything that the other article has; an associate something of the same person.
      const bool associated = are_associated(i, j);
      const std::size_t candidates = std::max(pieces_[column(a.source, associated ? a.person : nobody)],
                                              pieces_[column(b.source, associated ? b.person : nobody)]);
      return evidence - Similarity::doubt(candidates) -
             (associated ? Similarity::doubt_of_associate() : Similarity::doubt_of_speaker());
    }
    return evidence - std::max(doubt(i, j), doubt(j, i));
  }

 private:
  // All that most pairs are told by.
  struct Who {
    std::int32_t person;
    bool carrier, vague;
  };
  bool same_speaker(std::size_t i, std::size_t j) const {
    return who_[i].person == who_[j].person && who_[i].person != nobody;
  }
  std::size_t column(std::uint32_t source, std::int32_t person) const {
    return source * (persons_.size() + 1) +
           (person == nobody ? persons_.size() : static_cast<std::size_t>(person));
  }
  bool are_associated(std::size_t i, std::size_t j) const {
    const std::int32_t a = who_[i].person, b = who_[j].person;
    return a != nobody && b != nobody &&
           associated_[static_cast<std::size_t>(a) * persons_.size() + static_cast<std::size_t>(b)];
  }
  bool may_be_one(std::size_t i, std::size_t j) const {
    return same_speaker(i, j) ||
           ((who_[i].vague || who_[j].vague || are_associated(i, j)) && !who_[i].carrier && !who_[j].carrier);
  }

  // Whether a piece beside j, in the same quotation, has all that j has of i's words and more. Then that is the one that i
  // gives again, and the article tells j apart from it, unless j only says it once more.
  bool is_better_said_beside(std::size_t i, std::size_t j) const {
    if (units_[i].source == units_[j].source) return false;
    const auto is_better = [&](std::size_t k) {
      if (units_[k].source != units_[j].source || units_[k].attribution != units_[j].attribution)
        return false;
      const std::vector<std::uint32_t> with_j = shared_families(i, j), with_k = shared_families(i, k);
      return with_k.size() > with_j.size() &&
             std::includes(with_k.begin(), with_k.end(), with_j.begin(), with_j.end()) &&
             shared_families(j, k).size() < profiles_[j].families.size();
    };
    return (j > 0 && is_better(j - 1)) || (j + 1 < size_ && is_better(j + 1));
  }
  std::vector<std::uint32_t> shared_families(std::size_t i, std::size_t j) const {
    const std::vector<std::uint32_t>&a = profiles_[i].families, &b = profiles_[j].families;
    std::vector<std::uint32_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
  }

  // What else of one article a piece of another could be the same as.
  struct Rivals {
    std::size_t count = 0;
    double odds = 0;
    void add(double more) {
      ++count;
      odds += more;
    }
  };
  // That piece j is the same as another piece of i's article. When all of them could be meant as well as i, it is as
  // many as they are; when they are unlike, or better accounted for by another piece of j's article, less.
  Evidence doubt(std::size_t i, std::size_t j) const {
    const Rivals& rivals = rivals_[j * sources_ + units_[i].source];
    std::size_t count = rivals.count;
    double odds = rivals.odds - odds_left(i, j);
    for (const std::size_t copy : copies_[i])
      if (copy != j) {
        odds -= odds_left(copy, j);
        --count;
      }
    const Evidence most = Similarity::doubt(count);
    return evidence_[i * size_ + j] <= 0 ? most : std::min(most, Similarity::doubt(odds));
  }
  double odds_left(std::size_t i, std::size_t j) const {
    const double odds = odds_[i * size_ + j];
    return odds == 0 ? 0 : Similarity::odds_left(odds, odds_in_[i * sources_ + units_[j].source]);
  }

  const std::vector<SaidUnit>& units_;
  const std::vector<ComparedPerson>& persons_;
  std::size_t size_, sources_ = 0;
  std::vector<Who> who_;                          // by unit
  std::vector<StemProfile> profiles_;             // by unit
  std::vector<Evidence> evidence_;                // by two units
  std::vector<double> odds_;                      // the same, of one speaker's
  std::vector<std::vector<std::size_t>> copies_;  // by unit
  std::vector<double> odds_in_;                   // by unit and source: of all pieces there
  std::vector<std::size_t> pieces_;               // by column(): how many units
  std::vector<bool> associated_;                  // by two persons
  std::vector<Rivals> rivals_;                    // by unit and source
};

// Average linkage within one group; writes the cluster's first unit for each.
void link(const std::vector<std::uint32_t>& group, const Pairs& pairs, std::vector<std::uint32_t>& cluster) {
  const std::size_t n = group.size();
  std::vector<std::int64_t> sums(n * n), counts(n * n);
  std::vector<bool> alive(n, true);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i + 1; j < n; ++j) {
      const std::int64_t value = pairs.value(group[i], group[j]);
      sums[i * n + j] = sums[j * n + i] = value == neutral ? 0 : value;
      counts[i * n + j] = counts[j * n + i] = value != neutral;
    }
  std::vector<std::size_t> members(n);
  std::iota(members.begin(), members.end(), 0);
  const auto mean = [&](std::size_t i, std::size_t j) {
    return counts[i * n + j] ? sums[i * n + j] / counts[i * n + j] : never;
  };
  std::vector<std::size_t> best(n, n);
  const auto find_best = [&](std::size_t i) {
    best[i] = n;
    for (std::size_t j = 0; j < n; ++j)
      if (j != i && alive[j] && (best[i] == n || mean(i, j) > mean(i, best[i]))) best[i] = j;
  };
  for (std::size_t i = 0; i < n; ++i) find_best(i);
  while (true) {
    std::size_t i = n;
    for (std::size_t k = 0; k < n; ++k)
      if (alive[k] && best[k] != n && (i == n || mean(k, best[k]) > mean(i, best[i]))) i = k;
    if (i == n || mean(i, best[i]) <= 0) break;
    const std::size_t into = std::min(i, best[i]), gone = std::max(i, best[i]);
    alive[gone] = false;
    for (std::size_t k = 0; k < n; ++k) {
      if (k == into) continue;
      sums[into * n + k] += sums[gone * n + k];
      sums[k * n + into] = sums[into * n + k];
      counts[into * n + k] += counts[gone * n + k];
      counts[k * n + into] = counts[into * n + k];
    }
    for (std::size_t k = 0; k < n; ++k)
      if (members[k] == gone) members[k] = into;
    for (std::size_t k = 0; k < n; ++k)
      if (alive[k] && (k == into || best[k] == into || best[k] == gone))
        find_best(k);
      else if (alive[k] && mean(k, into) > mean(k, best[k]))
        best[k] = into;
  }
  for (std::size_t k = 0; k < n; ++k) cluster[group[k]] = group[members[k]];
}

}  // namespace

std::vector<std::uint32_t> cluster_units(const std::vector<SaidUnit>& units,
                                         const std::vector<ComparedPerson>& persons,
                                         const Similarity& similarity) {
  const Pairs pairs(units, persons, similarity);
  DisjointSets sets(units.size());
  for (std::uint32_t i = 0; i < units.size(); ++i)
    for (std::uint32_t j = i + 1; j < units.size(); ++j)
      if (pairs.speaks_for(i, j) && pairs.value(i, j) > 0) sets.join(i, j);
  std::map<std::size_t, std::vector<std::uint32_t>> groups;
  for (std::uint32_t i = 0; i < units.size(); ++i) groups[sets.of(i)].push_back(i);
  std::vector<std::uint32_t> cluster(units.size());
  for (const auto& [first, group] : groups) link(group, pairs, cluster);
  return cluster;
}

}  // namespace hearsay::comparing
