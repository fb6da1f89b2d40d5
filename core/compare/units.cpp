// Tested by tests/unit/compare_similarity_test.cpp.
#include "core/compare/units.h"

#include <algorithm>

#include "core/compare/figures.h"
#include "core/compare/heading.h"
#include "core/compare/stems.h"
#include "core/lexicon/english/comparing.h"
#include "core/text/chars.h"
#include "core/text/sort_each_once.h"
#include "core/text/utf8.h"

namespace hearsay::comparing {

namespace {

// Stems that a clause has to have to be a piece of its own, and a sentence to be cut at all.
constexpr std::size_t least_stems = 3, long_sentence = 7;

// The stretches in quotation marks inside a fragment. The marks face the right way or are straight: what is somebody's
// words the analysis has settled already.
std::vector<Span> in_marks(const Text& text, Span fragment) {
  std::vector<Span> found;
  const std::string_view bytes = text.bytes();
  std::uint32_t open = 0;
  bool is_open = false, single = false;
  char32_t before = U' ';
  for (std::uint32_t at = fragment.begin; at < fragment.end;) {
    const std::uint32_t begin = at;
    const char32_t c = utf8::next(bytes, at);
    const bool word_follows = at < fragment.end && chars::is_word(utf8::peek(bytes, at));
    if (!is_open && (chars::is_double_quote(c) ||
                     (chars::is_single_quote(c) && !chars::is_word(before) && word_follows))) {
      is_open = true;
      single = chars::is_single_quote(c);
      open = at;
    } else if (is_open && (single ? chars::is_single_quote(c) && !word_follows : chars::is_double_quote(c))) {
      if (open < begin) found.push_back({open, begin});
      is_open = false;
    }
    before = c;
  }
  if (is_open) found.push_back({open, fragment.end});
  return found;
}

bool joins_clauses(std::string_view folded) { return lexicon::joins_clauses.has(folded); }

// What a clause can begin with after "and": a subject or its article. "Weary and frustrated" is one clause.
bool opens_clause(std::string_view folded) { return lexicon::opens_clause.has(folded); }

// A word that reports anything: what it reports is the same in "she added" and "she said". Others say something of it
// themselves: hoped, denied, promised, demanded.
bool reports_anything(std::string_view stem_of_cue) { return lexicon::reports_anything.has(stem_of_cue); }

// What a clause begins with after a comma. Other words go on with the clause ("the owner, Kite Works, had dug") or with a list.
bool opens_clause_after_comma(std::string_view folded) {
  return lexicon::opens_clause_after_comma.has(folded) || joins_clauses(folded);
}

// Whether the words before and after are of two clauses by what is between them: a semicolon, a colon, a dash or an
// ellipsis, or a comma and a word that opens a clause.
bool is_parted(std::string_view between, std::string_view next_word) {
  for (std::uint32_t at = 0; at < between.size();) {
    const char32_t c = utf8::next(between, at);
    if (c == ';' || c == ':' || c == 0x2026 || chars::is_dash(c)) return true;
    if (c == ',' && opens_clause_after_comma(next_word)) return true;
  }
  return between.find("..") != between.npos;
}

// Whether a quotation ends in `before` and another one begins in `after`. An apostrophe may be a closing mark; it opens none.
bool are_both_quoted(std::string_view before, std::string_view after) {
  const auto has = [](std::string_view bytes, auto is_mark) {
    for (std::uint32_t at = 0; at < bytes.size();)
      if (is_mark(utf8::next(bytes, at))) return true;
    return false;
  };
  return has(before, chars::is_quote) && has(after, [](char32_t c) {
           return chars::is_double_quote(c) || (chars::is_single_quote(c) && !chars::is_apostrophe(c));
         });
}

// The indices of words at which a new clause begins, 0 the first. Where each side of an "and" has a quotation, they are two
// however short they are: she called the plan “reckless” and the fare “a fair price”.
std::vector<std::size_t> clause_starts(const Text& text, const std::vector<FoldedWord>& words,
                                       StemTable& table) {
  std::vector<std::size_t> stems_before(words.size() + 1);
  for (std::size_t i = 0; i < words.size(); ++i) {
    StemId id;
    stems_before[i + 1] = stems_before[i] + table.id_of(text, words[i], id);
  }
  const bool is_long = stems_before.back() >= long_sentence;
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view between = text.bytes({words[i - 1].span.end, words[i].span.begin});
    // Not in "two-and-a-half-hour".
    const bool joined = between.ends_with(' ') && joins_clauses(words[i].folded) && i + 1 < words.size() &&
                        opens_clause(words[i + 1].folded);
    const bool both_quoted =
        joined && are_both_quoted(between, text.bytes({words[i].span.end, words.back().span.begin}));
    if (both_quoted && stems_before[i] > stems_before[starts.back()] &&
        stems_before[i] < stems_before.back()) {
      starts.push_back(i);
      continue;
    }
    if (!is_long || (!joined && !is_parted(between, words[i].folded))) continue;
    if (stems_before[i] - stems_before[starts.back()] < least_stems) continue;
    if (stems_before.back() - stems_before[i] < least_stems) continue;
    starts.push_back(i);
  }
  return starts;
}

// The fragments from one byte to another.
Fragments cut(const Fragments& fragments, std::uint32_t begin, std::uint32_t end) {
  Fragments out;
  for (const Span fragment : fragments) {
    const Span part{std::max(fragment.begin, begin), std::min(fragment.end, end)};
    if (part.begin < part.end) out.push_back(part);
  }
  return out;
}

std::vector<FoldedWord> within(std::span<const FoldedWord> words, const std::vector<Span>& parts) {
  std::vector<FoldedWord> out;
  for (const FoldedWord& word : words)
    if (std::any_of(parts.begin(), parts.end(), [&](Span part) { return part.contains(word.span); }))
      out.push_back(word);
  return out;
}

// Whether most of a piece is what somebody else is said to have said: "state radio reported that the minister had said …".
bool is_carrier(const Source& source, std::uint32_t attribution, const Fragments& piece) {
  const SaidThere& said = source.attributions[attribution];
  return std::any_of(source.attributions.begin(), source.attributions.end(), [&](const SaidThere& inner) {
    if (inner.speaker == said.speaker || total_length(inner.content) >= total_length(said.content))
      return false;
    return 2 * shared_length(piece, inner.content) > total_length(piece);
  });
}

// The words that report it, as far as they say something of it.
std::vector<StemId> stems_of_cue(const Source& source, const SaidThere& said, StemTable& table) {
  std::vector<StemId> stems;
  if (said.given == HowGiven::direct) return stems;
  for (const FoldedWord& word : table.words_of(*source.text, said.cue)) {
    StemId id;
    if (!reports_anything(stem(word.folded)) && table.id_of(*source.text, word, id)) stems.push_back(id);
  }
  return stems;
}

// A quotation that ends with a clause has its mark there.
std::uint32_t with_marks_after(const Text& text, std::uint32_t end) {
  for (std::uint32_t at = end; at < text.size() && chars::is_quote(utf8::next(text.bytes(), at)); end = at) {
  }
  return end;
}

void number_quoted(SaidUnit& unit, const Text& text, StemTable& table) {
  unit.quoted_numbers.clear();
  unit.quoted_function_words.clear();
  for (const FoldedWord& word : unit.quoted) {
    StemId id;
    unit.quoted_numbers.push_back(table.number_of(text, word));
    if (!table.id_of(text, word, id)) unit.quoted_function_words.push_back(unit.quoted_numbers.back());
  }
  sort_each_once(unit.quoted_function_words);
}

void add_units(const Source& source, SaidUnit unit, const Fragments& in_sentence,
               const std::vector<Span>& marked, StemTable& table, std::vector<SaidUnit>& units) {
  const Text& text = *source.text;
  const std::vector<FoldedWord> words = table.words_of(text, in_sentence);
  const std::vector<std::size_t> starts = clause_starts(text, words, table);
  unit.cue_stems = stems_of_cue(source, source.attributions[unit.attribution], table);
  for (std::size_t s = 0; s < starts.size(); ++s) {
    const std::size_t from = starts[s], to = s + 1 < starts.size() ? starts[s + 1] : words.size();
    const std::span<const FoldedWord> piece = std::span(words).subspan(from, to - from);
    unit.stems = stems_of(text, piece, table);
    if (unit.stems.empty()) continue;
    unit.span = cut(in_sentence, s == 0 ? 0 : piece.front().span.begin,
                    to == words.size() ? text.size() : with_marks_after(text, piece.back().span.end));
    unit.quoted = within(piece, marked);
    unit.conjunction = {};
    if (!unit.quoted.empty() && joins_clauses(unit.quoted.front().folded)) {
      unit.conjunction = std::move(unit.quoted.front());
      unit.quoted.erase(unit.quoted.begin());
    }
    unit.quoted_stems = stems_of(text, unit.quoted, table);
    number_quoted(unit, text, table);
    unit.in_marks = 2 * unit.quoted_stems.size() > unit.stems.size();
    unit.heading = in_heading(text, unit.span.front());
    unit.carrier = is_carrier(source, unit.attribution, unit.span);
    units.push_back(unit);
  }
}

}  // namespace

std::vector<SaidUnit> find_units(const std::vector<Source>& sources,
                                 const std::vector<std::vector<std::int32_t>>& person_of, StemTable& table) {
  std::vector<SaidUnit> units;
  for (std::uint32_t s = 0; s < sources.size(); ++s) {
    const Source& source = sources[s];
    for (std::uint32_t a = 0; a < source.attributions.size(); ++a) {
      const SaidThere& said = source.attributions[a];
      const std::vector<Span> marked = marked_parts(source, said);
      SaidUnit unit;
      unit.source = s;
      unit.attribution = a;
      if (said.speaker != nobody) unit.person = person_of[s][static_cast<std::size_t>(said.speaker)];
      const Span whole = hull(said.content);
      auto sentence = std::upper_bound(source.sentences.begin(), source.sentences.end(), whole.begin,
                                       [](std::uint32_t at, Span span) { return at < span.end; });
      for (; sentence != source.sentences.end() && sentence->begin < whole.end; ++sentence) {
        unit.sentence = static_cast<std::uint32_t>(sentence - source.sentences.begin());
        const Fragments in_sentence = cut(said.content, sentence->begin, sentence->end);
        if (!in_sentence.empty()) add_units(source, unit, in_sentence, marked, table, units);
      }
    }
  }
  return units;
}

std::vector<Span> marked_parts(const Source& source, const SaidThere& said) {
  if (said.given == HowGiven::direct) return said.content;
  std::vector<Span> marked;
  for (const Span fragment : said.content)
    for (const Span mark : in_marks(*source.text, fragment)) marked.push_back(mark);
  return marked;
}

std::vector<FoldedWord> quoted_words(const Source& source, const SaidThere& said) {
  return within(words_of(*source.text, said.content), marked_parts(source, said));
}

std::vector<StemId> stems_of(const Text& text, std::span<const FoldedWord> words, StemTable& table) {
  std::vector<StemId> stems;
  StemId id;
  FoldedWord figure;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t joined = figure_at(words, i, figure);
    if (table.id_of(text, joined ? figure : words[i], id)) stems.push_back(id);
    i += std::max<std::size_t>(joined, 1);
  }
  sort_each_once(stems);
  return stems;
}

std::vector<StemId> stems_of(const Text& text, const Fragments& span, StemTable& table) {
  return stems_of(text, table.words_of(text, span), table);
}

std::vector<Clause> clauses_of(const Text& text, Span sentence, StemTable& table) {
  const std::vector<FoldedWord> words = table.words_of(text, sentence);
  std::vector<Clause> clauses;
  if (words.empty()) return clauses;
  const std::vector<std::size_t> starts = clause_starts(text, words, table);
  for (std::size_t s = 0; s < starts.size(); ++s) {
    const std::size_t from = starts[s], to = s + 1 < starts.size() ? starts[s + 1] : words.size();
    const std::span<const FoldedWord> piece = std::span(words).subspan(from, to - from);
    clauses.push_back({{piece.front().span.begin, piece.back().span.end}, stems_of(text, piece, table)});
  }
  return clauses;
}

}  // namespace hearsay::comparing
