// Tested by tests/unit/compare_statements_test.cpp.
#include "core/compare/clusters.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace hearsay::comparing {

namespace {

constexpr std::int64_t never = std::numeric_limits<std::int32_t>::min() / 2;

bool is_vague(const SaidUnit& unit, const std::vector<ComparedPerson>& persons) {
  return unit.person == nobody || !persons[static_cast<std::size_t>(unit.person)].named;
}

// Most stems are the same: the headline's quotation and the body's.
bool nearly_same(const SaidUnit& a, const SaidUnit& b) {
  std::vector<StemId> both;
  std::set_intersection(a.stems.begin(), a.stems.end(), b.stems.begin(), b.stems.end(),
                        std::back_inserter(both));
  return 2 * both.size() > std::max(a.stems.size(), b.stems.size());
}

// What speaks for and against each pair of pieces.
class Pairs {
 public:
  Pairs(const std::vector<SaidUnit>& units, const std::vector<ComparedPerson>& persons,
        const Similarity& similarity)
      : units_(units), persons_(persons), size_(units.size()), evidence_(size_ * size_) {
    for (const SaidUnit& unit : units) sources_ = std::max<std::size_t>(sources_, unit.source + 1);
    pieces_.resize(sources_);
    rivals_.resize(size_ * sources_);
    std::vector<StemProfile> profiles;
    for (const SaidUnit& unit : units) {
      ++pieces_[unit.source];
      profiles.push_back(similarity.profile(unit.stems));
    }
    for (std::size_t i = 0; i < size_; ++i)
      for (std::size_t j = i + 1; j < size_; ++j) {
        if (!may_be_one(units[i], units[j])) continue;
        const Evidence evidence = similarity.evidence(units[i], profiles[i], units[j], profiles[j]);
        evidence_[i * size_ + j] = evidence_[j * size_ + i] = evidence;
        if (!same_speaker(units[i], units[j]) || units[i].source == units[j].source) continue;
        const double odds = Similarity::odds(evidence);
        rivals_[i * sources_ + units[j].source].add(odds);
        rivals_[j * sources_ + units[i].source].add(odds);
      }
  }
  // Evidence less doubt; `never` where the two cannot be one, or nobody would compare them.
  std::int64_t value(std::size_t i, std::size_t j) const {
    const SaidUnit &a = units_[i], &b = units_[j];
    if (!may_be_one(a, b)) return never;
    const bool same = same_speaker(a, b);
    if (a.source == b.source && (a.attribution == b.attribution || (a.in_marks && b.in_marks)) &&
        (!same || !nearly_same(a, b)))
      return never;
    const Evidence evidence = evidence_[i * size_ + j];
    if (!same)
      return evidence - Similarity::doubt(std::max(pieces_[a.source], pieces_[b.source])) -
             Similarity::doubt_of_speaker();
    if (a.source == b.source) return evidence - Similarity::doubt(std::size_t{1});
    return evidence - std::max(rivals_[i * sources_ + b.source].doubt(evidence),
                               rivals_[j * sources_ + a.source].doubt(evidence));
  }

 private:
  static bool same_speaker(const SaidUnit& a, const SaidUnit& b) {
    return a.person == b.person && a.person != nobody;
  }
  bool may_be_one(const SaidUnit& a, const SaidUnit& b) const {
    return same_speaker(a, b) ||
           ((is_vague(a, persons_) || is_vague(b, persons_)) && !a.carrier && !b.carrier);
  }

  // What else of one article a piece of another could be the same as.
  struct Rivals {
    std::size_t count = 0;
    double odds = 0;
    void add(double more) {
      ++count;
      odds += more;
    }
    // When all of them could be meant as well as each, it is as many as they are; when they are unlike, less.
    Evidence doubt(Evidence evidence) const {
      const Evidence most = Similarity::doubt(count);
      return evidence <= 0 ? most : std::min(most, Similarity::doubt(odds - Similarity::odds(evidence)));
    }
  };

  const std::vector<SaidUnit>& units_;
  const std::vector<ComparedPerson>& persons_;
  std::size_t size_, sources_ = 0;
  std::vector<Evidence> evidence_;   // by two units
  std::vector<std::size_t> pieces_;  // by source: how many units
  std::vector<Rivals> rivals_;       // by unit and source
};

std::uint32_t root(std::vector<std::uint32_t>& parents, std::uint32_t i) {
  while (parents[i] != i) i = parents[i] = parents[parents[i]];
  return i;
}

// Average linkage within one group; writes the cluster's first unit for each.
void link(const std::vector<std::uint32_t>& group, const Pairs& pairs, std::vector<std::uint32_t>& cluster) {
  const std::size_t n = group.size();
  std::vector<std::int64_t> sums(n * n), sizes(n, 1);
  std::vector<bool> alive(n, true);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i + 1; j < n; ++j)
      sums[i * n + j] = sums[j * n + i] = pairs.value(group[i], group[j]);
  std::vector<std::size_t> members(n);
  std::iota(members.begin(), members.end(), 0);
  const auto mean = [&](std::size_t i, std::size_t j) { return sums[i * n + j] / (sizes[i] * sizes[j]); };
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
    }
    sizes[into] += sizes[gone];
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
  std::vector<std::uint32_t> parents(units.size());
  std::iota(parents.begin(), parents.end(), 0);
  for (std::uint32_t i = 0; i < units.size(); ++i)
    for (std::uint32_t j = i + 1; j < units.size(); ++j)
      if (pairs.value(i, j) > 0) {
        const std::uint32_t a = root(parents, i), b = root(parents, j);
        parents[std::max(a, b)] = std::min(a, b);
      }
  std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
  for (std::uint32_t i = 0; i < units.size(); ++i) groups[root(parents, i)].push_back(i);
  std::vector<std::uint32_t> cluster(units.size());
  for (const auto& [first, group] : groups) link(group, pairs, cluster);
  return cluster;
}

}  // namespace hearsay::comparing
