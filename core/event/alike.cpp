// Tested by tests/unit/alike_test.cpp.
#include "core/event/alike.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/compare/folding.h"
#include "core/compare/names.h"
#include "core/compare/related_words.h"
#include "core/compare/stems.h"
#include "core/event/event.h"
#include "core/lexicon/english/time.h"
#include "core/text/chars.h"
#include "core/text/disjoint_sets.h"
#include "core/text/utf8.h"

namespace hearsay::events {

namespace {

// The chance that an article has a word of this kind by accident, before the library is known; and how many articles that
// knowledge is worth, so that three reports of one event do not make its words common.
constexpr double of_name = 0.03, of_weekday = 0.3, of_figure = 0.02, of_family = 0.15, of_other = 0.06;
constexpr double prior = 100;
// Two that are less alike are not looked at. It is low, as the articles themselves decide: of 924 articles on one campaign,
// which share their names, it leaves 108 small groups to be read.
constexpr double least_alike = 0.2;
// Two that are more alike are one text, perhaps corrected: all but three of the sixty words of their gists are the same.
constexpr double copy = 0.95;
// A few words may always be the same; and an event has somebody or some place.
constexpr std::size_t least_shared = 6, least_names = 2;
// Who compares reports of an event brings them here when it happens, or when a lesson needs them: all at about one time.
constexpr std::int64_t longest_apart = std::int64_t{30} * 24 * 60 * 60 * 1000;

// So many words that two articles quote of one speaker are one utterance: speakers repeat shorter ones. But a famous one is
// quoted for months, so there has to be another statement.
constexpr std::size_t long_quotation = 6, with_quotation = 2;
// Without one: statements that two articles share, and the share of the attributions of the one that has fewer. A politician
// says one thing or two on every occasion.
constexpr std::size_t fewest_statements = 4, share_of_attributions = 4;  // one in four

struct Term {
  double chance = of_other;  // see above
  bool name = false;
  std::size_t articles = 0;
  double weight = 0;
};

class Alike {
 public:
  explicit Alike(const std::vector<ArticleGist>& articles) : articles_(articles), terms_of_(articles.size()), size_(articles.size()) {
    for (std::size_t i = 0; i < articles.size(); ++i) read(i);
    for (Term& term : terms_) {
      const double others = static_cast<double>(term.articles - 1), all = static_cast<double>(articles.size());
      term.weight = -std::log((others + prior * term.chance) / (all + prior));
    }
    for (std::size_t i = 0; i < articles.size(); ++i)
      for (const std::size_t term : terms_of_[i]) size_[i] += terms_[term].weight * terms_[term].weight;
  }

  std::vector<std::vector<std::size_t>> groups() {
    find_pairs();
    std::vector<std::vector<std::size_t>> out;
    for (const std::vector<std::size_t>& connected : components())
      for (std::vector<std::size_t>& group : linked(connected)) out.push_back(std::move(group));
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  void read(std::size_t article) {
    std::set<std::size_t> seen;
    for (const std::string& word : *articles_[article].words) {
      Term term;
      const std::string key = key_of(word, term);
      if (key.empty()) continue;
      const auto [number, fresh] = numbers_.try_emplace(key, terms_.size());
      if (fresh) terms_.push_back(term);
      if (seen.insert(number->second).second) ++terms_[number->second].articles;
    }
    terms_of_[article].assign(seen.begin(), seen.end());
  }

  // Empty for a word that says nothing.
  static std::string key_of(std::string_view word, Term& term) {
    const std::string folded = comparing::fold(word);
    const char32_t c = utf8::peek(word, 0);
    if (chars::is_digit(c)) {
      term.chance = of_figure;
      return "#" + folded;
    }
    if (comparing::is_function_word(folded)) return {};
    if (chars::is_upper(c)) {
      const bool weekday = lexicon::weekdays.has(folded);
      term.chance = weekday ? of_weekday : of_name;
      term.name = !weekday;
      return "@" + comparing::name_key(folded);
    }
    if (comparing::is_light_word(folded)) return {};
    const std::string stem = comparing::stem(folded);
    const std::uint16_t family = comparing::related_words(stem);
    if (family == 0) return stem;
    term.chance = of_family;
    return "=" + std::to_string(family);
  }

  void find_pairs() {
    std::vector<std::vector<std::size_t>> having(terms_.size());  // earlier articles
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      std::map<std::size_t, Shared> with;
      for (const std::size_t t : terms_of_[i]) {
        for (const std::size_t j : having[t]) {
          Shared& shared = with[j];
          shared.weight += terms_[t].weight * terms_[t].weight;
          ++shared.terms;
          shared.names += terms_[t].name;
        }
        having[t].push_back(i);
      }
      for (const auto& [j, shared] : with) take(j, i, shared);
    }
  }

  struct Shared {
    double weight = 0;
    std::size_t terms = 0, names = 0;
  };

  void take(std::size_t a, std::size_t b, const Shared& shared) {
    if (shared.terms < least_shared || shared.names < least_names) return;
    if (std::abs(articles_[a].added - articles_[b].added) > longest_apart) return;
    const double likeness = shared.weight / std::sqrt(size_[a] * size_[b]);
    if (likeness >= copy)
      copies_.insert(articles_[b].added < articles_[a].added ? a : b);
    else if (likeness >= least_alike)
      pairs_[{a, b}] = likeness;
  }

  double likeness(std::size_t a, std::size_t b) const {
    const auto pair = pairs_.find({std::min(a, b), std::max(a, b)});
    return pair == pairs_.end() ? 0 : pair->second;
  }

  std::vector<std::vector<std::size_t>> components() const {
    DisjointSets sets(articles_.size());
    for (const auto& [pair, how] : pairs_)
      if (!copies_.contains(pair.first) && !copies_.contains(pair.second)) sets.join(pair.first, pair.second);
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < articles_.size(); ++i) groups[sets.of(i)].push_back(i);
    std::vector<std::vector<std::size_t>> out;
    for (auto& [first, group] : groups)
      if (group.size() > 1) out.push_back(std::move(group));
    return out;
  }

  // The two groups whose members are most alike on the average become one, as long as any are alike enough.
  std::vector<std::vector<std::size_t>> linked(const std::vector<std::size_t>& all) const {
    std::vector<std::vector<std::size_t>> groups;
    for (const std::size_t i : all) groups.push_back({i});
    std::vector<std::vector<double>> sums(all.size(), std::vector<double>(all.size()));
    for (std::size_t a = 0; a < all.size(); ++a)
      for (std::size_t b = 0; b < all.size(); ++b) sums[a][b] = likeness(all[a], all[b]);
    while (true) {
      double best = least_alike;
      std::size_t first = 0, second = 0;
      for (std::size_t a = 0; a < groups.size(); ++a)
        for (std::size_t b = a + 1; b < groups.size(); ++b) {
          if (groups[a].empty() || groups[b].empty() || groups[a].size() + groups[b].size() > most_articles) continue;
          const double average = sums[a][b] / static_cast<double>(groups[a].size() * groups[b].size());
          if (average >= best && (second == 0 || average > best)) best = average, first = a, second = b;
        }
      if (second == 0) break;
      groups[first].insert(groups[first].end(), groups[second].begin(), groups[second].end());
      groups[second].clear();
      for (std::size_t other = 0; other < groups.size(); ++other)
        sums[first][other] = sums[other][first] = sums[first][other] + sums[second][other];
    }
    std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
    for (std::vector<std::size_t>& group : groups) std::sort(group.begin(), group.end());
    return groups;
  }

  const std::vector<ArticleGist>& articles_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::vector<Term> terms_;
  std::vector<std::vector<std::size_t>> terms_of_;  // by article; sorted
  std::vector<double> size_;                        // by article: its terms' weights, squared
  std::map<std::pair<std::size_t, std::size_t>, double> pairs_;
  std::set<std::size_t> copies_;
};

// What two articles have in common.
struct Common {
  std::size_t statements = 0;
  std::set<std::uint32_t> of_first, of_second;  // attributions in them
  bool long_quotation = false;
  bool is_enough(std::size_t in_first, std::size_t in_second) const {
    const std::size_t all = std::min(in_first, in_second), shared = in_first <= in_second ? of_first.size() : of_second.size();
    return (long_quotation && statements >= with_quotation) ||
           (statements >= fewest_statements && share_of_attributions * shared >= all);
  }
};

std::size_t words_kept(const comparing::ReportedBy& member) {
  return static_cast<std::size_t>(std::count_if(member.words.begin(), member.words.end(), [](const comparing::AlignedWords& words) {
    return words.how == comparing::WordChange::kept;
  }));
}

// Whether most sentences of the one that has fewer are in the other, letter for letter: editions of one article.
bool are_editions(const comparing::Source& a, const comparing::Source& b) {
  const comparing::Source &less = a.sentences.size() <= b.sentences.size() ? a : b, &more = &less == &a ? b : a;
  std::set<std::string_view> there;
  for (const Span sentence : more.sentences) there.insert(more.text->bytes(sentence));
  const auto same = std::count_if(less.sentences.begin(), less.sentences.end(), [&](Span sentence) {
    return there.contains(less.text->bytes(sentence));
  });
  return 2 * static_cast<std::size_t>(same) > less.sentences.size();
}

}  // namespace

std::vector<std::vector<std::size_t>> alike(const std::vector<ArticleGist>& articles) { return Alike(articles).groups(); }

std::vector<std::vector<std::size_t>> reports_of_one_event(const std::vector<comparing::Source>& sources,
                                                           const comparing::EventComparison& comparison) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, Common> common;
  for (const comparing::ComparedStatement& statement : comparison.statements) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> counted;
    for (const comparing::ReportedBy& a : statement.members)
      for (const comparing::ReportedBy& b : statement.members) {
        if (a.source >= b.source) continue;
        Common& both = common[{a.source, b.source}];
        if (counted.insert({a.source, b.source}).second) ++both.statements;
        both.of_first.insert(a.attribution);
        both.of_second.insert(b.attribution);
        both.long_quotation |= std::min(words_kept(a), words_kept(b)) >= long_quotation;
      }
  }
  std::set<std::size_t> editions;
  for (const auto& [pair, both] : common)
    if (are_editions(sources[pair.first], sources[pair.second])) editions.insert(pair.second);
  DisjointSets sets(sources.size());
  for (const auto& [pair, both] : common) {
    if (editions.contains(pair.first) || editions.contains(pair.second)) continue;
    if (both.is_enough(sources[pair.first].attributions.size(), sources[pair.second].attributions.size()))
      sets.join(pair.first, pair.second);
  }
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < sources.size(); ++i) groups[sets.of(i)].push_back(i);
  std::vector<std::vector<std::size_t>> out;
  for (auto& [first, group] : groups)
    if (group.size() >= 2 && group.size() <= most_articles) out.push_back(std::move(group));
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace hearsay::events
