// Tested by tests/unit/transcripts_test.cpp.
#include "core/analysis/transcripts.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/lexicon/english/people.h"

namespace hearsay {

namespace {

constexpr std::size_t most_names = 64;  // of one transcript; keeps the cost linear

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::optional<Transcripts::Label> Transcripts::label(std::uint32_t p) const {
  if (p >= a_.segments.paragraphs.size()) return {};
  const Range all = a_.tokens_of_paragraph(p);
  if (all.empty() || a_.structure.kinds[p] == ParagraphKind::boilerplate) return {};
  std::uint32_t t = all.first;
  const std::uint32_t end = std::min(all.last, t + longest_label);
  const auto is_time = [this](std::uint32_t k) {
    return a_.segments.tokens[k].kind == TokenKind::number || a_.is(k, ":") || a_.is(k, "[") ||
           a_.is(k, "]") || a_.is(k, "(") || a_.is(k, ")") || a_.is(k, ".");
  };
  while (t < end && is_time(t)) ++t;  // [00:12:31]
  if (t < all.last && a_.is_mark(t) && a_.stretch_of[t] != no_one) ++t;
  Label out;
  out.name.first = t;
  out.shout = true;
  std::uint32_t words = 0;
  for (; t < end && !a_.is(t, ":"); ++t) {
    if (a_.is(t, "(") || a_.is(t, "[")) break;
    if (a_.is(t, ".") || a_.is(t, "-")) continue;
    // "A." is one token; so may be "Mr."
    if (!a_.is_capital(t) && !(t > out.name.first && a_.segments.tokens[t].kind == TokenKind::number) &&
        !(t > out.name.first && a_.words.has(t, word_particle)))
      return {};
    const std::string_view w = a_.word(t);
    out.shout &= std::none_of(w.begin(), w.end(), is_small);
    ++words;
    if (words == 1 && (a_.is(t, "Q.") || a_.is(t, "A."))) {
      out.letter = true;
      out.name.last = t + 1;
      out.text = t + 1;
      return t + 1 < all.last ? std::optional(out) : std::nullopt;
    }
  }
  out.name.last = t;
  constexpr std::uint32_t longest_name = 4;  // words before the colon
  if (words == 0 || words > longest_name || t >= end) return {};
  if (a_.is(out.name.first, "Q") || a_.is(out.name.first, "A")) {
    out.letter = out.name.last <= out.name.first + 2;
    if (out.name.last == out.name.first + 2) --out.name.last;  // Q .
    if (out.letter && t > out.name.first + 1 && a_.is(t - 1, ".") && !a_.is(t, ":")) {
      out.text = t;
      return out;
    }
  }
  if (a_.is(t, "(") || a_.is(t, "[")) {  // Lee (laughing):
    while (t < end && !a_.is(t, ")") && !a_.is(t, "]")) ++t;
    if (++t >= end) return {};
  }
  if (!a_.is(t, ":") || t + 1 >= all.last) return {};
  if (!out.letter && words == 1 && a_.word(out.name.first).size() < 2) return {};
  out.text = t + 1;
  return out;
}

// A role, or a name that the article gives somewhere with another word of it before.
bool Transcripts::is_somebody(Range name) const {
  const std::uint32_t last = name.last - 1;
  if (a_.words.has(name.first, word_honorific)) return true;
  if (a_.words.has(last, word_role | word_person) && !a_.words.has(last, word_group)) return true;
  const std::string low = lower_case(a_.word(name.first));
  for (const std::string_view role : lexicon::roles_in_transcripts)
    if (low == role) return true;
  if (name.last > name.first + 1) return a_.words.has(name.first, word_first_name | word_role);
  constexpr std::uint32_t far_back =
      4096;  // tokens: where the full name is looked for; keeps the cost linear
  const std::string_view word = a_.word(last);
  const std::uint32_t from = last > far_back ? last - far_back : 1;
  for (std::uint32_t k = from; k < last; ++k)
    if (a_.is(k, word) && a_.is_capital(k - 1) && !a_.is_mark(k - 1) && !a_.words.has(k - 1, word_determiner))
      return true;
  return false;
}

// Whether the paragraph is a line of the same speaker, or of another one.
bool Transcripts::is_labelled(std::uint32_t p, Range name, bool same) const {
  const std::optional<Label> other = label(p);
  if (!other) return false;
  const bool equal =
      lower_case(a_.text.bytes(a_.span(other->name))) == lower_case(a_.text.bytes(a_.span(name)));
  return equal == same && (same || other->shout || other->letter || is_somebody(other->name));
}

bool Transcripts::comes_again(std::uint32_t p, Range name) const {
  for (std::uint32_t k = p + 1; k <= p + reach_lines; ++k)
    if (is_labelled(k, name, true)) return true;
  return false;
}

std::optional<Draft> Transcripts::line(std::uint32_t p) {
  const std::optional<Label> found = label(p);
  Draft d;
  d.rule = Rule::name_colon;
  d.paragraph = p;
  if (!found) return {};
  const std::string key = lower_case(a_.text.bytes(a_.span(found->name)));
  const bool known = std::find(names_.begin(), names_.end(), key) != names_.end();
  if (!known) {
    // "BREAKING: …", "Where: …" alone are none
    const bool near = is_labelled(p + 1, found->name, false) || (p > 0 && last_ + 1 == p) ||
                      (p > 0 && is_labelled(p - 1, found->name, false));
    const bool mine = comes_again(p, found->name);
    if (!(mine && (found->shout || is_somebody(found->name) || near)) &&
        !(near && (found->shout || found->letter || is_somebody(found->name))) && !mine)
      return {};
    names_.push_back(key);
    if (names_.size() > most_names) names_.erase(names_.begin());
  }
  last_ = p;
  d.content = {{a_.segments.tokens[found->text].span.begin, a_.segments.paragraphs[p].span.end}};
  d.source = found->name;
  if (found->letter) d.who = whom(p, lower_case(a_.word(found->name.first)).starts_with('q'));
  return d;
}

Range Transcripts::whom(std::uint32_t p, bool asks) {
  if (!looked_) find_both(p);
  looked_ = true;
  return asks ? interviewer_ : interviewed_;
}

// The names before the first question: whoever is called a reporter asks, the best known of the others answers.
void Transcripts::find_both(std::uint32_t p) {
  constexpr std::uint32_t longest_introduction = 24;  // paragraphs before the first question
  constexpr std::uint32_t shortest_headline = 4;      // words: of fewer their capitals say nothing
  constexpr std::uint32_t shortest_name = 2, longest_name = 4, reach_role = 5;  // tokens
  int best = 0;
  for (std::uint32_t k = p > longest_introduction ? p - longest_introduction : 0; k < p; ++k) {
    if (a_.structure.kinds[k] == ParagraphKind::boilerplate) continue;
    const Range all = a_.tokens_of_paragraph(k);
    std::uint32_t capitals = 0, words = 0;
    for (std::uint32_t t = all.first; t < all.last; ++t) {
      words += !a_.is_mark(t);
      capitals += a_.is_capital(t) && a_.word(t).size() > 3;
    }
    if (words > shortest_headline && capitals * 3 > words * 2) continue;  // A Headline Written So
    for (std::uint32_t t = all.first; t < all.last; ++t) {
      std::uint32_t end = t;
      while (end < all.last && a_.is_capital(end) && !a_.is_mark(end) &&
             !a_.words.has(end, word_determiner | word_preposition | word_time | word_place |
                                    word_organisation | word_role | word_honorific))
        ++end;
      if (end < t + shortest_name || end > t + longest_name) {
        t = std::max(t, end > t ? end - 1 : t);
        continue;
      }
      bool reporter = false;
      for (std::uint32_t b = t; b > all.first && b + reach_role > t; --b) {
        const std::string low = lower_case(a_.word(b - 1));
        for (const std::string_view w : lexicon::writers) reporter |= low == w;
        if (a_.is(b - 1, ".")) break;
      }
      if (reporter) {
        if (interviewer_.empty()) interviewer_ = {t, end};
      } else {
        const int score = 1 + 2 * a_.words.has(t, word_first_name);
        if (score > best) best = score, interviewed_ = {t, end};
      }
      t = end - 1;
    }
  }
}

}  // namespace hearsay
