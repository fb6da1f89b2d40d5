// Tested by tests/unit/compare_statements_test.cpp.
#include "core/compare/statements.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace hearsay::comparing {

namespace {

using MemberKey = std::pair<std::uint32_t, std::uint32_t>;  // source, attribution

// The units of one statement, by the attribution that they are of.
struct Draft {
  std::map<MemberKey, std::vector<std::uint32_t>> members;

  std::vector<std::uint32_t> outlets;  // sorted, each once

  void find_outlets() {
    for (const auto& [key, units] : members)
      if (outlets.empty() || outlets.back() != key.first) outlets.push_back(key.first);
  }
};

// Whether a clause of the one is in the same sentence of the same attribution as one of the other.
bool share_sentence(const Draft& a, const Draft& b, const std::vector<SaidUnit>& units) {
  for (const auto& [key, of_a] : a.members) {
    const auto of_b = b.members.find(key);
    if (of_b == b.members.end()) continue;
    for (const std::uint32_t i : of_a)
      for (const std::uint32_t j : of_b->second)
        if (units[i].sentence == units[j].sentence) return true;
  }
  return false;
}

// Two clauses of a sentence that the same articles have are one statement. When one article more has the one of them, they are
// two: that article's wording is not a part of the other clause.
void put_clauses_together(std::vector<Draft>& drafts, const std::vector<SaidUnit>& units) {
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return a.members.size() > b.members.size(); });
  for (std::size_t i = 0; i < drafts.size(); ++i)
    for (std::size_t j = i + 1; j < drafts.size();) {
      if (drafts[i].outlets == drafts[j].outlets && share_sentence(drafts[i], drafts[j], units)) {
        for (auto& [key, more] : drafts[j].members) {
          std::vector<std::uint32_t>& have = drafts[i].members[key];
          have.insert(have.end(), more.begin(), more.end());
          std::sort(have.begin(), have.end());
        }
        drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(j));
      } else {
        ++j;
      }
    }
}

struct Quoted {
  std::vector<FoldedWord> words;
  bool belongs = false;
};

bool coordinates(std::string_view folded) { return folded == "and" || folded == "or" || folded == "but"; }

// Whether the words in marks say what the piece says, when no other article has one of them. "The call “excellent”": they
// are said of the rest. "A “splendid” Monday and cheap tickets": what others have is the tickets, and the quotation is
// beside it.
bool is_what_is_said(const SaidUnit& unit, const Text& text, const std::vector<std::uint32_t>& elsewhere,
                     StemTable& table) {
  if (unit.quoted.empty()) return false;
  const std::vector<FoldedWord> words = table.words_of(text, unit.span);
  const Span marked{unit.quoted.front().span.begin, unit.quoted.back().span.end};
  if (!unit.in_marks && words.back().span.end != marked.end) return false;
  const bool others_have_rest = std::any_of(unit.stems.begin(), unit.stems.end(), [&](const StemId& id) {
    return std::binary_search(elsewhere.begin(), elsewhere.end(), id.stem);
  });
  return !others_have_rest || std::none_of(words.begin(), words.end(), [&](const FoldedWord& word) {
    return coordinates(word.folded) && !marked.contains(word.span);
  });
}

// The words in marks of a member. They belong to the statement if another article has one of them or if they are what the
// member says of it: a scare quote is the article's alone.
Quoted quoted_of(const Draft& draft, const MemberKey& member, const Text& text,
                 const std::vector<SaidUnit>& units, StemTable& table) {
  Quoted quoted;
  std::vector<std::uint32_t> elsewhere;
  for (const auto& [key, others] : draft.members)
    if (key.first != member.first)
      for (const std::uint32_t i : others)
        for (const StemId& id : units[i].stems) elsewhere.push_back(id.stem);
  std::sort(elsewhere.begin(), elsewhere.end());
  const std::vector<std::uint32_t>& pieces = draft.members.at(member);
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    const SaidUnit& unit = units[pieces[p]];
    quoted.belongs |= std::any_of(unit.quoted_stems.begin(), unit.quoted_stems.end(), [&](const StemId& id) {
      return std::binary_search(elsewhere.begin(), elsewhere.end(), id.stem);
    });
    quoted.belongs = quoted.belongs || is_what_is_said(unit, text, elsewhere, table);
    // Between two pieces of the statement the "and" is a word like others; in front of the first it joins what is not of it.
    if (p > 0 && pieces[p - 1] + 1 == pieces[p] && !unit.conjunction.folded.empty())
      quoted.words.push_back(unit.conjunction);
    quoted.words.insert(quoted.words.end(), unit.quoted.begin(), unit.quoted.end());
  }
  if (!quoted.belongs) quoted.words.clear();
  return quoted;
}

bool same_words(const std::vector<FoldedWord>& a, const std::vector<FoldedWord>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const FoldedWord& x, const FoldedWord& y) { return x.folded == y.folded; });
}

// Most words; of as many the ones that most outlets have.
std::int32_t fullest_of(const std::vector<ReportedBy>& members, const std::vector<Quoted>& quoted) {
  std::int32_t best = -1;
  std::size_t best_count = 0;
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    if (quoted[i].words.empty()) continue;
    std::set<std::uint32_t> outlets;
    for (std::size_t k = 0; k < quoted.size(); ++k)
      if (same_words(quoted[i].words, quoted[k].words)) outlets.insert(members[k].source);
    const std::size_t count = outlets.size();
    const std::size_t most = best < 0 ? 0 : quoted[static_cast<std::size_t>(best)].words.size();
    if (quoted[i].words.size() > most || (quoted[i].words.size() == most && count > best_count)) {
      best = static_cast<std::int32_t>(i);
      best_count = count;
    }
  }
  return best;
}

bool has_ellipsis(const Text& text, const Fragments& span) {
  return std::any_of(span.begin(), span.end(), [&](Span fragment) {
    const std::string_view bytes = text.bytes(fragment);
    return bytes.find("...") != bytes.npos || bytes.find("\xE2\x80\xA6") != bytes.npos;
  });
}

void append(Fragments& span, const Fragments& more) {
  for (const Span fragment : more) span.push_back(fragment);
  std::sort(span.begin(), span.end());
}

ComparedStatement statement_of(const Draft& draft, const std::vector<Source>& sources,
                               const std::vector<SaidUnit>& units, StemTable& table) {
  ComparedStatement statement;
  std::vector<Quoted> quoted;
  std::map<std::int32_t, std::size_t> persons;
  for (const auto& [key, of_member] : draft.members) {
    ReportedBy member;
    member.source = key.first;
    member.attribution = key.second;
    for (const std::uint32_t i : of_member) append(member.span, units[i].span);
    ++persons[units[of_member.front()].person];
    member.hedged = is_hedged(sources[key.first], key.second, member.span);
    quoted.push_back(quoted_of(draft, key, *sources[key.first].text, units, table));
    member.ellipsis = !quoted.back().words.empty() && has_ellipsis(*sources[key.first].text, member.span);
    statement.members.push_back(std::move(member));
  }
  statement.outlets = static_cast<std::uint32_t>(draft.outlets.size());
  // The speaker whom most members name; a vaguer one does not count against them.
  std::size_t most = 0;
  for (const auto& [person, count] : persons)
    if (person != nobody && count > most) {
      statement.person = person;
      most = count;
    }
  statement.fullest = fullest_of(statement.members, quoted);
  if (statement.fullest < 0) return statement;
  const auto fullest = static_cast<std::size_t>(statement.fullest);
  const Text& fullest_text = *sources[statement.members[fullest].source].text;
  for (std::size_t i = 0; i < statement.members.size(); ++i) {
    ReportedBy& member = statement.members[i];
    const Text& text = *sources[member.source].text;
    member.wording = compare_wording(fullest_text, quoted[fullest].words, text, quoted[i].words);
    if (member.wording != Wording::paraphrased)
      member.words = align(fullest_text, quoted[fullest].words, text, quoted[i].words);
  }
  return statement;
}

bool overlaps(const Fragments& span, Span other) {
  return std::any_of(span.begin(), span.end(), [&](Span fragment) { return fragment.overlaps(other); });
}

}  // namespace

bool is_hedged(const Source& source, std::uint32_t attribution, const Fragments& span) {
  const SaidThere& said = source.attributions[attribution];
  return std::any_of(source.hedges.begin(), source.hedges.end(), [&](const Unsure& hedge) {
    if (hedge.approximate) return false;
    if (overlaps(span, hedge.cue) || overlaps(said.cue, hedge.cue)) return true;
    if (!overlaps(span, hedge.claim)) return false;
    // A hedge in another thing that is said, or in the word that reports it, is about that.
    return overlaps(said.content, hedge.cue) ||
           std::none_of(source.attributions.begin(), source.attributions.end(), [&](const SaidThere& other) {
             return overlaps(other.content, hedge.cue) || overlaps(other.cue, hedge.cue);
           });
  });
}

std::vector<ComparedStatement> make_statements(const std::vector<Source>& sources,
                                               const std::vector<SaidUnit>& units,
                                               const std::vector<std::uint32_t>& cluster, StemTable& table) {
  std::map<std::uint32_t, Draft> by_cluster;
  for (std::uint32_t i = 0; i < units.size(); ++i)
    by_cluster[cluster[i]].members[{units[i].source, units[i].attribution}].push_back(i);
  std::vector<Draft> drafts;
  for (auto& [first, draft] : by_cluster) {
    draft.find_outlets();
    if (draft.outlets.size() >= 2) drafts.push_back(std::move(draft));
  }
  put_clauses_together(drafts, units);
  std::vector<ComparedStatement> statements;
  for (const Draft& draft : drafts) statements.push_back(statement_of(draft, sources, units, table));
  std::stable_sort(statements.begin(), statements.end(),
                   [](const ComparedStatement& a, const ComparedStatement& b) {
                     if (a.outlets != b.outlets) return a.outlets > b.outlets;
                     const ReportedBy &x = a.members.front(), &y = b.members.front();
                     return std::pair(x.source, hull(x.span).begin) < std::pair(y.source, hull(y.span).begin);
                   });
  return statements;
}

}  // namespace hearsay::comparing
